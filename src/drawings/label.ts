// Drawing programs write labels as HTML in a `foreignObject`, which a published drawing cannot hold. Their words stay, as
// text in the middle of the same box.

/** Elements of HTML that hold words; what stands in others is no label. */
const wordy = new Set(
  'html body div span p br b strong i em u s small big sub sup code pre kbd samp var mark font center a ul ol li h1 h2 h3 h4 h5 h6 table tbody thead tr td th label section article blockquote'.split(
    ' ',
  ),
);
const lineBreaking = new Set('br div p pre li ul ol h1 h2 h3 h4 h5 h6 tr table section article blockquote'.split(' '));

/** About how wide a letter of a label is, in the units of the drawing. */
const letterWidth = 7.5;
const fewestLetters = 8;

const lengthOf = (value: string | undefined): number | undefined =>
  value !== undefined && /^\s*-?[\d.]+(?:e[+-]?\d+)?(?:px)?\s*$/i.test(value) ? Number.parseFloat(value) : undefined;

/** The words of one `foreignObject`, while it is read. */
export class Label {
  /** Elements in it that are no words, as they would be named to the author. */
  readonly leftOut: string[] = [];
  readonly #box: { x: number; y: number; width: number | undefined; height: number | undefined };
  readonly #lines: string[] = [''];
  readonly #open: { breaks: boolean; isSilent: boolean }[] = [];

  constructor(attributes: Record<string, string>) {
    this.#box = {
      x: lengthOf(attributes['x']) ?? 0,
      y: lengthOf(attributes['y']) ?? 0,
      width: lengthOf(attributes['width']),
      height: lengthOf(attributes['height']),
    };
  }

  open(local: string): void {
    const tag = local.toLowerCase();
    const isSilent = this.#open.at(-1)?.isSilent === true || !wordy.has(tag);
    if (isSilent && !wordy.has(tag)) this.leftOut.push(`<${local}>`);
    if (lineBreaking.has(tag)) this.#lines.push('');
    this.#open.push({ breaks: lineBreaking.has(tag), isSilent });
  }

  close(): void {
    if (this.#open.pop()?.breaks === true) this.#lines.push('');
  }

  text(text: string): void {
    if (this.#open.at(-1)?.isSilent !== true) this.#lines[this.#lines.length - 1] += text;
  }

  /** Lines with their places; undefined where there are no words. `escape` makes text of text. */
  toSvg(escape: (text: string) => string, transform: string | undefined): string | undefined {
    const lines = this.#lines.map((line) => line.replace(/\s+/g, ' ').trim()).flatMap((line) => this.#wrap(line));
    if (lines.length === 0) return undefined;
    const { x, y, width, height } = this.#box;
    const left = round(x + (width ?? 0) / 2);
    const top = round(y + (height ?? 0) / 2);
    const spans = lines.map((line, index) => {
      const step = index === 0 ? round(-0.6 * (lines.length - 1)) : 1.2;
      return lines.length === 1 ? escape(line) : `<tspan x="${left}" dy="${step}em">${escape(line)}</tspan>`;
    });
    const anchor = width === undefined ? '' : ' text-anchor="middle"';
    const moved = transform === undefined ? '' : ` transform="${escape(transform).replace(/"/g, '&quot;')}"`;
    return `<text x="${left}" y="${top}"${anchor} dominant-baseline="central"${moved}>${spans.join('')}</text>`;
  }

  /** A line in pieces that fit the box, cut between words. */
  #wrap(line: string): string[] {
    if (line === '') return [];
    const { width } = this.#box;
    const room = width === undefined ? Infinity : Math.max(fewestLetters, Math.floor(width / letterWidth));
    const lines: string[] = [];
    for (const word of line.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= room * 1.3) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
