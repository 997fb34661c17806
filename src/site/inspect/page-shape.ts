// What is left of a finished page without its words: the pages of one template have one shape in all languages, and whoever
// asks for valid HTML finds in each of them what he finds in the first.
import { wordsPattern } from '../../html-text.ts';

/** What a parser might take for something else than words; the other references are those that serializers write. */
const oddReference = /&(?!(?:amp|quot|lt|gt|#x[\dA-F]+);)/;

/**
 * The page with other words: empty stays empty, and what is named alike stays so, as rules ask for both. The language that
 * is read is named twice on a page, in each language at another place: that is not looked at.
 */
export function shapeOf(html: string): string {
  const numbers = new Map<string, number>();
  return html.replaceAll(wordsPattern, (whole: string, ...rest: unknown[]) => {
    const { language, address, attribute, label, text } = rest.at(-1) as Record<string, string | undefined>;
    if (oddReference.test(whole)) return whole;
    if (language !== undefined) return ' hreflang>language';
    const words = label ?? text;
    if (words === undefined) return address ?? attribute ?? '';
    if (/^[ \n]+$/.test(words)) return label === undefined ? '>' : whole;
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    return `${label === undefined ? '>' : ' aria-label='}${number}`;
  });
}
