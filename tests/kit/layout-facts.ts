// What a page's layout can be asked. Each function runs in the page and gives a list of what is wrong.
import type { Page } from 'playwright-core';

/** Elements that reach beyond the side of the page, unless something round them scrolls; '' for the page itself. */
export function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wrong =
      document.documentElement.scrollWidth > width
        ? [`the page scrolls by ${document.documentElement.scrollWidth - width} px`]
        : [];
    const scrolls = (element: Element): boolean => {
      for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement)
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(parent).overflowX) || getComputedStyle(parent).clipPath !== 'none')
          return true;
      return false;
    };
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('svg') !== null && element.tagName !== 'svg') continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      if (style.clipPath !== 'none' || element.matches('.skip-link')) continue;
      if ((box.right > width + 1 || box.left < -1) && !scrolls(element))
        wrong.push(
          `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`,
        );
    }
    return wrong.slice(0, 5);
  });
}

/** Text that is cut off by its own box: words that nobody can read. */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('a, button, summary, label, th, h1, h2, h3')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          element.clientWidth > 1 &&
          /hidden|clip/.test(getComputedStyle(element).overflowX) &&
          getComputedStyle(element).textOverflow !== 'ellipsis' &&
          element.scrollWidth > element.clientWidth + 1,
      )
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.innerText.slice(0, 40)}`),
  );
}

/**
 * Links and controls smaller than 24 × 24 px, but for those in a sentence, and for links of authors that stand alone in
 * a cell or an item: there WCAG 2.5.8 asks for distance only, which axe measures.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInSentence = (element: Element): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const block = element.closest('p, li, td, th, dd, dt, figcaption, h1, h2, h3, h4, summary, small, label');
      return block !== null && (block.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0) + 3;
    };
    return (
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, select, textarea, summary, input:not([type="hidden"], .visually-hidden), label:has(input)',
        ),
      ]
        .filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && !element.matches('.skip-link'),
        )
        // The label of a box is part of its target.
        .filter((element) => !(element instanceof HTMLInputElement && element.closest('label')))
        .filter((element) => !element.matches(':is(.prose, .part, .key-part, .original) a:not(.section-link, .section-original)'))
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && (width < 23.95 || height < 23.95) && !isInSentence(element);
        })
        .map((element) => {
          const { width, height } = element.getBoundingClientRect();
          const kind = element.className === '' ? (element.parentElement?.outerHTML ?? '') : `class="${element.className}"`;
          return `${Math.round(width)}×${Math.round(height)} <${element.tagName.toLowerCase()}> ${kind.slice(0, 110)}`;
        })
    );
  });
}

/** In a context with this script `layoutShift` tells how far things have moved since the page began to load. */
export const shiftScript = `
  window.layoutShifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.layoutShifts.push({ value: entry.value, what: entry.sources.map(({ node }) => node && (node.outerHTML || node.textContent || '').slice(0, 80)).join(' | ') });
  }).observe({ type: 'layout-shift', buffered: true });
`;
export function layoutShift(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { layoutShifts } = window as unknown as { layoutShifts: { value: number; what: string }[] };
    return layoutShifts.map(({ value, what }) => `${value.toFixed(4)}: ${what}`);
  });
}

/** Buttons and fields that nothing tells from the page when its colours are replaced by the reader's. */
export function lostControls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a.button, button, select, textarea, input:not([type="hidden"], .visually-hidden)',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const style = getComputedStyle(element);
        const hasBorder = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0;
        const hasWords = element.innerText.trim() !== '' && style.color !== style.backgroundColor;
        const icon = element.querySelector('svg');
        // A picture that enlarges shows itself.
        return !element.matches('.zoom-button') && !hasBorder && !hasWords && !(icon && getComputedStyle(icon).stroke !== 'none');
      })
      .map((element) => element.outerHTML.slice(0, 110)),
  );
}
