// Fetches the script of the search when it is first used. What stands on the page meanwhile tells that it loads, or
// that it did not come; until it is there, no query leaves the page.
/** Before this nothing says that something loads: most loads are done by then. */
const loadingPause = 400;

let loading: Promise<unknown> | undefined;
/** Where another try asks. */
let failed: string | undefined;
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
    loading ??= failed === undefined ? import('../entries/define-search-panel.ts') : import(/* @vite-ignore */ failed);
    await loading;
  } catch {
    loading = undefined;
    failed = anotherAddress();
    if (status) status.textContent = '';
    for (const part of panel?.querySelectorAll<HTMLElement>('[data-failure], [data-start]') ?? []) part.hidden = false;
  } finally {
    clearTimeout(timer);
  }
}

/** A browser may remember that a module did not come, and never ask for its address again. */
function anotherAddress(): string | undefined {
  const asked = performance.getEntriesByType('resource').findLast(({ name }) => name.includes('define-search-panel'));
  return asked === undefined ? undefined : `${asked.name.replace(/\?.*/, '')}?again=${Date.now()}`;
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
