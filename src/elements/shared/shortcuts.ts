// Which keys are meant for the page, whatever has the focus.
import { recall } from './storage.ts';

/** What readers may switch off: shortcuts of one key get in the way of who dictates. */
export const singleKeys = 'single-keys';

/** Ctrl-K, on a Mac Cmd-K. */
export const isSearchCommand = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';

/** Whether a key alone is a shortcut here: it is none where it is text. */
export const isSingleKey = ({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && !isTyping(target) && recall(singleKeys) !== 'off';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
