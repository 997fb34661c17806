// Images that are shown smaller than they are open in a native dialog, as large as they are; the dialog comes on first use.

interface ZoomWords {
  zoom: string;
  zoomOf: string;
  close: string;
  /** Their language, where it is not that of the text. */
  lang: string | undefined;
}

export function addZoom(root: HTMLElement, words: ZoomWords, signal: AbortSignal): void {
  for (const image of root.querySelectorAll('img')) {
    if (image.closest('a, button, summary')) continue;
    const offer = (): void => {
      if (image.naturalWidth > image.clientWidth * 1.15 && image.clientWidth > 120) wrap(image, words);
    };
    if (image.complete) offer();
    else image.addEventListener('load', offer, { once: true, signal });
  }
}

function wrap(image: HTMLImageElement, words: ZoomWords): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'zoom-button';
  if (words.lang) button.lang = words.lang;
  button.setAttribute('aria-label', image.alt === '' ? words.zoom : words.zoomOf.replace('{image}', () => image.alt));
  const held = image.closest('picture') ?? image;
  // What scrolls a wide drawing needs no stop of its own any more.
  image.closest('.drawing-scroll')?.removeAttribute('tabindex');
  held.replaceWith(button);
  button.append(held);
  button.addEventListener('click', () => {
    void import('./show-image.ts').then(
      ({ showImage }) => showImage(image, words.close),
      () => location.assign(image.currentSrc),
    );
  });
}
