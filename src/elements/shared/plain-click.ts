/** Whether a click is ours to answer: with another button or a key, browsers open a tab or a window, or save what a link leads to. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
