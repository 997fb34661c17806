// Fetches the script of the search when it is first used. What stands on the page meanwhile tells that it loads, or
// that it did not come; until it is there, no query leaves the page.
// As a worker's script it is one file with all that it imports: browsers keep a module that failed to load as failed,
// those that a chunk imports as well, so that another try needs another address, and one file to give it to.
import panelScript from '../entries/define-search-panel.ts?worker&url';

/** Before this nothing says that something loads: most loads are done by then. */
const loadingPause = 400;

let loading: Promise<unknown> | undefined;
let failures = 0;
const watched = new WeakSet<Element>();

/** Makes panels work. With a panel, it shows how the loading goes; a failed fetch may be tried again. */
export async function loadPanel(panel?: Element): Promise<void> {
  if (customElements.get('search-panel')) return;
  if (panel && !watched.has(panel)) watch(panel);
  const status = panel?.querySelector('[data-status]');
  const timer = setTimeout(() => {
    if (panel && status) status.textContent = loadingWord(panel);
  }, loadingPause);
  try {
    loading ??= fetchScript();
    await loading;
  } catch {
    loading = undefined;
    if (status) status.textContent = '';
    for (const part of panel?.querySelectorAll<HTMLElement>('[data-failure], [data-start]') ?? []) part.hidden = false;
  } finally {
    clearTimeout(timer);
  }
}

async function fetchScript(): Promise<void> {
  try {
    await import(
      /* @vite-ignore */ failures === 0 ? panelScript : `${panelScript}${panelScript.includes('?') ? '&' : '?'}retry=${failures}`
    );
  } catch (error) {
    failures += 1;
    throw error;
  }
}

// All words of the panel come with its script; this one is said before.
const loadingWord = (panel: Element): string =>
  panel.querySelector<HTMLTemplateElement>('template[data-words]')?.content.querySelector('[data-key="loading"]')?.textContent ??
  '';

function watch(panel: Element): void {
  watched.add(panel);
  panel.addEventListener('submit', (event) => {
    if (customElements.get('search-panel')) return;
    event.preventDefault();
    // Who is faster than the connection does not press Enter twice.
    void loadPanel().then(
      () => customElements.get('search-panel') && event.target instanceof HTMLFormElement && event.target.requestSubmit(),
    );
  });
  panel.querySelector('[data-retry]')?.addEventListener('click', () => {
    if (customElements.get('search-panel')) return;
    const failure = panel.querySelector<HTMLElement>('[data-failure]');
    if (failure) failure.hidden = true;
    panel.querySelector<HTMLElement>('input[role="combobox"]')?.focus();
    void loadPanel(panel);
  });
}
