// The first screen says things once: a description that the text begins with again stays for search engines and lists.
import { memoizeByText } from '../../../memoize.ts';
import type { ArticlePage } from '../page-types.ts';

/** From this share on a reader meets the same words twice. Measured by words, because translations of both differ. */
const repeated = 0.7;

/**
 * The description of an article where neither its title nor the beginning of its text says the same. It hangs on the page's
 * values alone, so it is none of them: counting words is done where a page is made, not for each key of a page that is kept.
 */
export function leadOf({
  title,
  description,
  sections,
  contentLang,
}: Pick<ArticlePage, 'title' | 'description' | 'sections' | 'contentLang'>): string | undefined {
  const beginning = sections.find(({ blocks }) => blocks.length > 0)?.blocks.map(({ text }) => text) ?? [];
  const isRepeated = [title, beginning.join(' ')].some((text) => saysTheSame(description, text, contentLang));
  return description === '' || isRepeated ? undefined : description;
}

/**
 * Whether the beginning of a text says again what a description says: at least seven of ten of its words, each as often
 * as it stands there. `beginning` is the text up to its first heading, in the same language (BCP 47 tag).
 */
export function saysTheSame(description: string, beginning: string, lang: string): boolean {
  const wanted = wordsOf(description, lang);
  // A paragraph that is much longer than the description comes to the same words by chance.
  const said = countWords(wordsOf(beginning, lang, Math.ceil(wanted.length * 1.5) + 5));
  let found = 0;
  for (const word of wanted) {
    const left = said.get(word) ?? 0;
    if (left === 0) continue;
    said.set(word, left - 1);
    found += 1;
  }
  return wanted.length > 0 && found / wanted.length >= repeated;
}

const segmenterOf = memoizeByText((lang) => new Intl.Segmenter(lang, { granularity: 'word' }));

/** The first words of a text. Languages without spaces between words have words all the same. */
function wordsOf(text: string, lang: string, most = Number.POSITIVE_INFINITY): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterOf(lang).segment(text)) {
    if (words.length >= most) break;
    if (isWordLike) words.push(segment.toLocaleLowerCase(lang).normalize('NFKC'));
  }
  return words;
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
