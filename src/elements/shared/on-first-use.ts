import { isPlainClick } from './plain-click.ts';

/**
 * Fetches a script when the reader turns to what it improves: when a pointer or the focus comes near one of the targets.
 * A click may come before the script: it is repeated when the script is there. Where it never comes, links stay links.
 */
export function onFirstUse(targets: Iterable<HTMLElement>, load: () => Promise<unknown>): void {
  const abort = new AbortController();
  const options = { signal: abort.signal };
  const start = (): void => {
    load().then(
      () => abort.abort(),
      () => undefined,
    );
  };
  const onClick = (event: MouseEvent): void => {
    const control = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button') : null;
    if (!control || !isPlainClick(event)) return;
    event.preventDefault();
    load().then(
      () => {
        abort.abort();
        control.click();
      },
      () => {
        if (control instanceof HTMLAnchorElement) location.assign(control.href);
      },
    );
  };
  for (const target of targets) {
    for (const type of ['pointerover', 'focusin'])
      target.addEventListener(type, start, { ...options, once: true, passive: true });
    target.addEventListener('click', onClick, options);
  }
}
