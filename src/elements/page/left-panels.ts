// What is open over the page would hide what has the focus behind it (WCAG 2.2, 2.4.11).

/** Closes the languages, the drawer and the list of sections when the focus goes on from them. */
export function closeLeftPanels({ target }: FocusEvent): void {
  // A press on the button that opened a panel gives it the focus, too, and closes the panel by itself.
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
  for (const panel of document.querySelectorAll<HTMLElement>('[popover], .language-switch')) {
    if (panel.contains(target)) continue;
    if (panel instanceof HTMLDetailsElement) panel.open = false;
    else panel.hidePopover?.();
  }
}
