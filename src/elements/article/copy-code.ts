// A copy button on each block of code.
import { copyText } from '../shared/copy-text.ts';

export function addCopyButtons(root: HTMLElement, words: { copy: string; copied: string; lang: string | undefined }): void {
  for (const pre of root.querySelectorAll('pre')) {
    if (pre.parentElement?.matches('.copy-holder')) continue;
    const holder = document.createElement('div');
    const button = document.createElement('button');
    holder.className = 'copy-holder';
    button.type = 'button';
    button.className = 'copy-button';
    button.textContent = words.copy;
    if (words.lang) button.lang = words.lang;
    // The change of the button's words is announced.
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => void copyText(pre.textContent, button, words.copied));
    pre.replaceWith(holder);
    holder.append(pre, button);
  }
}
