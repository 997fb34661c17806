import { contentPattern } from '../../../html-text.ts';

/** Pages of one kind as one value: what stands around `<main>` is the same for many and kept once. */
export interface PackedPages {
  /** HTML with U+0001 for the content of `<main>`, U+0002 for the title and U+0003 for the address. */
  frames: string[];
  /** By address: number of the frame, title, content of `<main>`. */
  pages: Record<string, [frame: number, title: string, main: string]>;
}

const titlePattern = contentPattern('title');
const mainPattern = contentPattern('main');

/** Packs HTML pages by their addresses. The service worker puts each together again. */
export function packPages(pages: ReadonlyMap<string, string>): PackedPages {
  const frames = new Map<string, number>();
  const packed: PackedPages['pages'] = {};
  for (const [address, html] of pages) {
    // Without the site's name at its end, as other parts of the head repeat it.
    const title = (titlePattern.exec(html)?.[1] ?? '').replace(/ – [^–]*$/, '');
    const main = mainPattern.exec(html)?.[1] ?? '';
    let frame = html;
    if (main !== '') frame = frame.replace(main, '\u0001');
    if (title !== '') frame = frame.replaceAll(title, '\u0002');
    frame = frame.replaceAll(address, '\u0003');
    const number = frames.get(frame) ?? frames.size;
    frames.set(frame, number);
    packed[address] = [number, title, main];
  }
  return { frames: [...frames.keys()], pages: packed };
}
