// Copies the article as Markdown, which stands beside its page.
const tellFor = 2000;

/** Makes the button work; `data-copied` holds what it says then. Where the browser refuses, it leads to the text. */
export function offerMarkdown(button: HTMLElement): void {
  const before = button.textContent;
  const address = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]')?.href ?? '';
  button.addEventListener('click', () => {
    const text = fetch(address).then((response) =>
      response.ok ? response.blob().then((blob) => new Blob([blob], { type: 'text/plain' })) : Promise.reject(new Error(address)),
    );
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
