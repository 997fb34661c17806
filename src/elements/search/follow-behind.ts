// A link in a dialog may lead to a section of the very page that lies behind it.
import { isPlainClick } from '../shared/plain-click.ts';

/** Closes the dialog for a click on such a link and gives the section the focus; leaves every other click alone. */
export function followBehind(event: MouseEvent, dialog: HTMLDialogElement | null): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!dialog || !link || link.pathname !== location.pathname || link.hash === '' || !isPlainClick(event)) return;
  dialog.close();
  // After the browser has gone there; closing gave the focus back to where the dialog was opened.
  setTimeout(() => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target === null) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
  });
}
