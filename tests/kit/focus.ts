// What has the focus, as a person with a keyboard meets it. Runs in the page.
import type { Page } from 'playwright-core';

export interface FocusStop {
  /** Where it is and what it says, for messages. */
  name: string;
  /** Place among what can have the focus. */
  order: number;
  /** The nearest landmark or list; what is in two of them stands in no order of reading. */
  region: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  hasIndicator: boolean;
  /** True where something else lies over its middle. */
  isCovered: boolean;
}

interface Step {
  /** Undefined while the focus is on no element. */
  stop: FocusStop | undefined;
  /** Back at the first stop of a walk, where it was before, or on. By element, as scripts add others meanwhile. */
  where: 'first' | 'same' | 'on';
}

/** What has the focus, and where that is of the walk that goes on. In one call: each takes longer than what it asks. */
function readStep(page: Page): Promise<Step> {
  return page.evaluate((): Step => {
    const element = document.activeElement;
    const walk = window as { walkFirst?: Element | undefined; walkLast?: Element | undefined };
    const where = walk.walkFirst === element ? 'first' : walk.walkLast === element ? 'same' : 'on';
    walk.walkFirst ??= element ?? undefined;
    walk.walkLast = element ?? undefined;
    if (!(element instanceof HTMLElement) || element === document.body || element === document.documentElement)
      return { stop: undefined, where };
    // A field that is hidden for the eye shows its focus on its label.
    const shown = element.classList.contains('visually-hidden') ? (element.closest('label') ?? element) : element;
    const style = getComputedStyle(shown);
    const box = shown.getBoundingClientRect();
    // A link in a sentence may go over two lines: its first piece is where the eye finds it, not the box round both.
    const piece = shown.getClientRects()[0] ?? box;
    const over = document.elementFromPoint(
      Math.max(0, piece.left + Math.min(piece.width / 2, 40)),
      piece.top + Math.min(piece.height / 2, 20),
    );
    const name =
      (element.getAttribute('aria-label') ?? element.innerText ?? '').trim().split('\n')[0] ||
      element.getAttribute('name') ||
      element.className;
    // Among what can have the focus in the body: scripts add other elements while the walk goes on.
    const all = [...document.body.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')];
    const region = element.closest('dialog, header, nav, form, aside, section, article, footer, main, [popover], ul, ol');
    const stop = {
      name: `<${element.tagName.toLowerCase()}> ${name.slice(0, 60)}`,
      order: all.indexOf(element),
      region: region ? `${region.tagName} ${all.findIndex((other) => region.contains(other))}` : '',
      left: box.left + scrollX,
      top: box.top + scrollY,
      right: box.right + scrollX,
      bottom: box.bottom + scrollY,
      hasIndicator:
        style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)',
      isCovered: !over || !(shown.contains(over) || over.contains(shown)),
    };
    return { stop, where };
  });
}

export const readFocus = async (page: Page): Promise<FocusStop | undefined> => (await readStep(page)).stop;

/** Presses Tab until the focus leaves the page or comes back to where it began. Throws after `most` stops: a trap. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 400): Promise<FocusStop[]> {
  await page.evaluate(() => Object.assign(window, { walkFirst: undefined, walkLast: undefined }));
  const stops: FocusStop[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const { stop, where } = await readStep(page);
    if (stop === undefined || (where === 'first' && stops.length > 0)) return stops;
    if (where === 'same' || stops.length > most) throw new Error(`The focus does not get past ${stop.name}.`);
    stops.push(stop);
  }
}
