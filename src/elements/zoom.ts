// Images that are shown smaller than they are open in a native dialog, as large as they are.

export function addZoom(root: HTMLElement, words: { zoom: string; close: string }, signal: AbortSignal): void {
  for (const image of root.querySelectorAll('img')) {
    if (image.closest('a, button, summary')) continue;
    const offer = (): void => {
      if (image.naturalWidth > image.clientWidth * 1.15 && image.clientWidth > 120) wrap(image, words);
    };
    if (image.complete) offer();
    else image.addEventListener('load', offer, { once: true, signal });
  }
}

function wrap(image: HTMLImageElement, words: { zoom: string; close: string }): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'zoom-button';
  button.setAttribute('aria-label', image.alt === '' ? words.zoom : `${words.zoom}: ${image.alt}`);
  const held = image.closest('picture') ?? image;
  held.replaceWith(button);
  button.append(held);
  button.addEventListener('click', () => show(image, words.close));
}

function show(image: HTMLImageElement, close: string): void {
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
