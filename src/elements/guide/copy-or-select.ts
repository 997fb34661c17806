/** Makes a button copy a text; where the browser refuses, it selects the text in its area. */
export function copyOrSelect(
  button: HTMLElement | null,
  text: () => string,
  area: HTMLTextAreaElement,
  say: (outcome: 'copied' | 'copyFailed') => void,
): void {
  if (!button) return;
  button.dataset['ready'] = '';
  button.addEventListener('click', () => {
    // Promise.resolve: `clipboard` is missing where the page is not secure.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text()))
      .then(
        () => say('copied'),
        () => {
          area.focus();
          area.select();
          say('copyFailed');
        },
      );
  });
}
