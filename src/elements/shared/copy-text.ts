/** Copies a text and tells so on the button for a moment. Where the browser refuses, the button stays as it was. */
export async function copyText(text: string, button: HTMLElement, copied: string): Promise<void> {
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  button.textContent = copied;
  setTimeout(() => (button.textContent = before), 2000);
}
