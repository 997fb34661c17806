// A guide inside an article costs its readers nothing until they turn to it: the script of the guides is fetched when a
// pointer or the focus comes near, or when there is a place to come back to.
import { placeKey } from '../troubleshooter/place.ts';
import { recall } from './storage.ts';

const load = (): Promise<unknown> => import('./embedded-guide.ts');

for (const widget of document.querySelectorAll<HTMLElement>('guide-steps[data-embedded]')) {
  const guide = widget.querySelector<HTMLElement>('.step')?.dataset['guide'] ?? '';
  if (recall(placeKey(guide, document.documentElement.lang)) !== undefined) {
    void load();
    continue;
  }
  const abort = new AbortController();
  const options = { signal: abort.signal };
  const loadOnce = (): void => {
    load().then(
      () => abort.abort(),
      // The links of the widget lead to the guide's own pages.
      () => undefined,
    );
  };
  for (const type of ['pointerover', 'focusin']) widget.addEventListener(type, loadOnce, { ...options, once: true, passive: true });
  // A tap may come before the script: it is repeated when the script is there, and is a plain link where it never comes.
  widget.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      load().then(
        () => {
          abort.abort();
          link.click();
        },
        () => location.assign(link.href),
      );
    },
    options,
  );
}
