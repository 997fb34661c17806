// Copies the article, or a part of it, as Markdown, which stands beside its page.
const tellFor = 2000;

/**
 * Makes the button work; `data-copied` holds what it says then. Where the browser refuses, or `cut` throws, it leads to the
 * whole text.
 */
export function offerMarkdown(button: HTMLElement, cut = (markdown: string): string => markdown): void {
  const before = button.textContent;
  const address = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]')?.href ?? '';
  button.addEventListener('click', () => {
    const text = fetch(address)
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error(address))))
      .then((markdown) => new Blob([cut(markdown)], { type: 'text/plain' }));
    // With a promise: Safari allows nothing that a click did not begin.
    navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]).then(
      () => {
        button.textContent = button.dataset['copied'] ?? before;
        setTimeout(() => (button.textContent = before), tellFor);
      },
      () => location.assign(address),
    );
  });
}
