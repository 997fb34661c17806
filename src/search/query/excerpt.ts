// What of a page's text is shown below its title, and which of its sections the query is about.

import type { Match } from './marks.ts';

/** A page's text as Pagefind keeps it: one string, and where the headings stand in it, counted in words. */
export interface Fragment {
  content: string;
  anchors: readonly { id: string; text: string; location: number }[];
}

export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

export interface Excerpt {
  parts: ExcerptPart[];
  /** Sections that say most of the query, best first, two at most. */
  sections: { id: string; heading: string }[];
}

/** How many words an excerpt has, and one that is the answer. */
const windowSize = 30;
const answerSize = 60;
/** A section is offered when it says at least this share of what the best one says. */
const sectionShare = 0.6;
const mostSections = 2;
/** The last section is mostly about other pages. */
const lastShare = 0.5;

/**
 * Excerpt and sections for a query. `weigh` gives the stem that a word matches and its weight, or undefined. A page that says
 * nothing of the query (found through another language) shows its beginning. The answer shows twice as much.
 */
export function makeExcerpt(
  { content, anchors }: Fragment,
  weigh: (word: string) => Match | undefined,
  isAnswer = false,
): Excerpt {
  const words = splitContent(curlApostrophes(content));
  const matches = words.map(({ text }) => weigh(text));
  const start = bestWindow(matches);
  return {
    parts: cutWindow(words, matches, sentenceStart(words, start), isAnswer ? answerSize : windowSize),
    sections: bestSections(anchors, matches).map(({ id, heading }) => ({ id, heading: curlApostrophes(heading) })),
  };
}

/** The index holds typewriter apostrophes, because Pagefind splits words at those alone; readers see typographic ones. */
const curlApostrophes = (text: string): string => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');

interface Word {
  text: string;
  space: string;
}

/** Pagefind parts the words of scripts without spaces by an invisible one. */
const invisible = '\u200B';

/** The words as Pagefind counts them, each with the space behind it. */
const splitContent = (content: string): Word[] =>
  Array.from(content.matchAll(/([^\s\u200B]+)([\s\u200B]*)/g), ([, text = '', space = '']) => ({
    text,
    space: space.replaceAll(invisible, '') === '' && space !== '' ? '' : ' ',
  }));

/** Sum of the weights of distinct stems between two places. */
function weightBetween(matches: readonly (Match | undefined)[], from: number, to: number): number {
  const best = new Map<number, number>();
  for (let i = from; i < to && i < matches.length; i++) {
    const match = matches[i];
    if (match !== undefined) best.set(match.stem, Math.max(match.weight, best.get(match.stem) ?? 0));
  }
  let sum = 0;
  for (const weight of best.values()) sum += weight;
  return sum;
}

function bestWindow(matches: readonly (Match | undefined)[]): number {
  let best = { start: 0, weight: 0 };
  for (let start = 0; start < matches.length; start++) {
    if (matches[start] === undefined) continue;
    const weight = weightBetween(matches, start, start + windowSize - 6);
    if (weight > best.weight) best = { start, weight };
  }
  return best.start;
}

/** The beginning of the sentence, if it is near; else a few words of context. */
function sentenceStart(words: readonly Word[], start: number): number {
  for (let i = start; i > 0 && i > start - 10; i--) if (/[.!?:…。！？]$/.test(words[i - 1]?.text ?? '')) return i;
  return start < 10 ? 0 : start - 4;
}

function cutWindow(words: readonly Word[], matches: readonly (Match | undefined)[], from: number, size: number): ExcerptPart[] {
  const to = Math.min(words.length, from + size);
  const parts: ExcerptPart[] = [];
  const add = (text: string, isMatch: boolean): void => {
    const last = parts.at(-1);
    if (last?.isMatch === isMatch) last.text += text;
    else parts.push({ text, isMatch });
  };
  if (from > 0) add('… ', false);
  for (let i = from; i < to; i++) {
    const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(words[i]?.text ?? '') ?? [];
    const isMatch = matches[i]?.isMarked === true;
    if (before !== '') add(before, false);
    if (word !== '') add(word, isMatch);
    if (after !== '') add(after, false);
    const space = words[i]?.space ?? '';
    if (i + 1 < to && space !== '') add(space, isMatch && after === '' && matches[i + 1]?.isMarked === true);
  }
  if (to < words.length) add(' …', false);
  return parts;
}

function bestSections(anchors: Fragment['anchors'], matches: readonly (Match | undefined)[]): Excerpt['sections'] {
  const sections = anchors.map(({ id, text, location }, i) => ({
    id,
    heading: text,
    weight:
      weightBetween(matches, location, anchors[i + 1]?.location ?? matches.length) *
      (i > 1 && i === anchors.length - 1 ? lastShare : 1),
  }));
  const best = Math.max(0, ...sections.map(({ weight }) => weight));
  if (best === 0) return [];
  return sections
    .filter(({ weight, heading }) => weight >= best * sectionShare && heading !== '')
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostSections)
    .map(({ id, heading }) => ({ id, heading }));
}
