/** Shows an image as large as it is in a native dialog, which goes when it is closed. `close` is the word on its button. */
export function showImage(image: HTMLImageElement, close: string): void {
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  const button = document.createElement('button');
  const large = new Image();
  dialog.className = 'zoom-dialog';
  dialog.setAttribute('aria-label', image.alt);
  form.method = 'dialog';
  button.className = 'button';
  button.textContent = close;
  large.src = image.currentSrc;
  large.alt = image.alt;
  form.append(button);
  dialog.append(form, large);
  dialog.addEventListener('click', (event) => {
    if (event.target !== button) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
