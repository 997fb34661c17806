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

/** How many keys are pressed before the page is asked what they met: to ask takes longer than to press. */
const atOnce = 20;

/** What a page notes of a walk. Scripts of the page may add elements meanwhile: the first and the last are known by themselves. */
interface Walk {
  stops: FocusStop[];
  first: Element | undefined;
  last: Element | undefined;
  end: 'outside' | 'first again' | 'stuck' | undefined;
}

type Noting = Window & { readStop?: () => FocusStop | undefined; walk?: Walk };

/** Gives a page what it needs to note what each key has met, when that key comes up again. */
function prepare(page: Page): Promise<void> {
  return page.evaluate(() => {
    const noting = window as unknown as Noting;
    if (noting.readStop) return;
    const readStop = (): FocusStop | undefined => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body || element === document.documentElement)
        return undefined;
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
      return {
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
    };
    noting.readStop = readStop;
    // The focus stays where the walk has ended, whatever is pressed after.
    const hold = (event: KeyboardEvent): void => {
      if (noting.walk?.end === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const note = ({ key }: KeyboardEvent): void => {
      const { walk } = noting;
      if (key !== 'Tab' || walk === undefined || walk.end !== undefined) return;
      const element = document.activeElement ?? undefined;
      const stop = readStop();
      if (stop === undefined) walk.end = 'outside';
      else if (element === walk.first) walk.end = 'first again';
      else if (element === walk.last) walk.end = 'stuck';
      else walk.stops.push(stop);
      walk.first ??= element;
      walk.last = element;
    };
    addEventListener('keydown', hold, true);
    addEventListener('keyup', note, true);
  });
}

export async function readFocus(page: Page): Promise<FocusStop | undefined> {
  await prepare(page);
  return page.evaluate(() => (window as unknown as Noting).readStop?.());
}

/** Presses Tab until the focus leaves the page or comes back to where it began. Throws after `most` stops: a trap. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 400): Promise<FocusStop[]> {
  await prepare(page);
  await page.evaluate(() => {
    (window as unknown as Noting).walk = { stops: [], first: undefined, last: undefined, end: undefined };
  });
  const session = await page.context().newCDPSession(page);
  const keyOf = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: key === 'Tab' ? 0 : 8 };
  for (let pressed = 0; pressed <= most; pressed += atOnce) {
    await Promise.all(
      Array.from({ length: atOnce }, () =>
        (['rawKeyDown', 'keyUp'] as const).map((type) => session.send('Input.dispatchKeyEvent', { type, ...keyOf })),
      ).flat(),
    );
    const { stops, end } = await page.evaluate(() => {
      const { walk } = window as unknown as Noting;
      return { stops: walk?.stops ?? [], end: walk?.end };
    });
    if (end === 'stuck') throw new Error(`The focus does not get past ${stops.at(-1)?.name}.`);
    if (end !== undefined) return stops;
  }
  throw new Error(`The focus does not leave the page after ${most} stops.`);
}
