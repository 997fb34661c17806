// Readers in trouble read short sentences: the average of an article stays at 20 words or fewer.
import type { Check } from '../checked-content.ts';
import { textLines } from './text-lines.ts';

/** Words in a sentence, on average. */
const longest = 20;
/** Beyond this an article is very difficult to read. Source: C. H. Björnsson, Läsbarhet, 1968 (LIX). */
const hardest = 60;
/** Fewer sentences have no average that says anything. */
const fewest = 5;

/** What the languages have in common: words are separated by spaces, so that their number and length say something. */
const isCounted = (lang: string): boolean => !/^(?:ja|zh|ko|th|lo|km|my)(?:-|$)/.test(lang);

const isText = (line: string): boolean => !/^\s*(?:#|\||>\s*\[!|!\[|\[\^)/.test(line);
const withoutMarks = (line: string): string =>
  line.replace(/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])?\s/, '').replace(/\[!\w+ ([^\]]*)\]/g, '$1');

/**
 * Articles whose sentences have more than 20 words on average, or whose LIX (words in a sentence + share of words of
 * more than six letters) is above 60.
 */
export const checkSentenceLength: Check = ({ catalog }) => {
  const texts = Map.groupBy(
    textLines(catalog).filter(({ file, text }) => /\.mdx?$/.test(file) && isText(text)),
    ({ file }) => file,
  );
  return [...texts].flatMap(([file, lines]) => {
    const lang = catalog.site.locales.find(({ locale }) => locale === lines[0]?.locale)?.lang;
    if (lang === undefined || !isCounted(lang)) return [];
    const { sentences, words, long } = measure(
      lines.map(({ text }) => withoutMarks(text)),
      lang,
    );
    const average = words / sentences;
    const lix = average + (100 * long) / words;
    if (sentences < fewest || (average <= longest && lix <= hardest)) return [];
    const message = `Sentences have ${average.toFixed(1)} words on average; the readability index LIX is ${lix.toFixed(0)}.`;
    return [{ rule: 'long-sentences' as const, file, line: lines[0]?.line ?? 1, message }];
  });
};

function measure(lines: readonly string[], lang: string): { sentences: number; words: number; long: number } {
  const bySentence = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const byWord = new Intl.Segmenter(lang, { granularity: 'word' });
  const sum = { sentences: 0, words: 0, long: 0 };
  for (const line of lines)
    for (const { segment } of bySentence.segment(line)) {
      const words = [...byWord.segment(segment)].filter(({ isWordLike }) => isWordLike);
      // "Yes." and numbers of steps are no sentences.
      if (words.length < 3) continue;
      sum.sentences += 1;
      sum.words += words.length;
      sum.long += words.filter((word) => word.segment.length > 6).length;
    }
  return sum;
}
