// Code in a fence is copied, not translated: a reader types what stands there. What people rightly translate in it is
// left out: comments, placeholders, and the words of sentences.
import type { ProseLine } from '../../markdown/source-lines.ts';
import type { Problem } from '../../problem.ts';
import type { Document } from '../../catalog/document.ts';
import { blocksOf } from './aligned-blocks.ts';
import { listTranslations, problemAt, type ArticleCheck } from '../checked-content.ts';
import { splitOf } from '../texts/prose.ts';

/** Longer blocks are no examples. */
const longest = 60_000;

interface CodeLine extends ProseLine {
  /** What must be the same in every language. */
  fixed: string;
}

const numbersOf = (sentence: string): string => sentence.match(/\d+(?:[.,:]\d+)*/g)?.join(' ') ?? '';

/** A line of words as people write them, such as a message in an example; `SELECT a FROM b` is none. */
const isSentence = (text: string): boolean =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) && text.split(' ').length > 3 && !/[$;{}()=<>|\\_`]/.test(text);

function fixedPart(line: string): string {
  const text = line
    .replace(/^[\s>]+/, '')
    .replace(/^(?:#|;|REM ).*$/, '')
    .replace(/(?:^|[ \t])(?:#+|\/\/+|--)(?:[ \t].*)?$/, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  if (isSentence(text)) return numbersOf(text);
  return text
    .replace(/"[^"]*"|'[^']*'/g, (quoted) => (/\p{L} \p{L}/u.test(quoted) ? `"${numbersOf(quoted)}"` : quoted))
    .replace(/<[^<>=/"'$]{1,80}>|\{[\p{L} _-]{1,80}\}|\[[\p{L} _-]{1,80}\]/gu, '<>');
}

function codeLines(fence: readonly ProseLine[]): CodeLine[] {
  const comments = /\/\*[\s\S]*?(?:\*\/|$)|<!--[\s\S]*?(?:-->|$)/g;
  const text = fence
    .map((line) => line.text)
    .join('\n')
    .replace(comments, (comment) => comment.replace(/[^\n]+/g, ''));
  return text
    .split('\n')
    .map((part, index) => ({ line: fence[index]?.line ?? 1, text: fence[index]?.text.trim() ?? '', fixed: fixedPart(part) }))
    .filter(({ fixed }) => fixed !== '');
}

/** `your-host` may be anything in another language. */
const isPlaceholder = (word: string): boolean => /(?:^|[^a-z])(?:your|my)[-_]/i.test(word);

function isSame(own: string | undefined, reference: string | undefined): boolean {
  if (own === undefined || reference === undefined || own === reference) return own === reference;
  const [words, wanted] = [own.split(' '), reference.split(' ')];
  return words.length === wanted.length && wanted.every((word, index) => word === words[index] || isPlaceholder(word));
}

/** Fences of both that belong together: as many in the section, or in articles with other headings, as many in all. */
function pairFences(document: Document, reference: Document): [ProseLine[], ProseLine[]][] {
  const [own, others] = [splitOf(document).fences, splitOf(reference).fences];
  if (own.length === 0 || others.length === 0) return [];
  const [sections, wanted] = [groupBySection(document, own), groupBySection(reference, others)];
  const groups: [ProseLine[][], ProseLine[][]][] =
    sections.length === wanted.length ? sections.map((group, index) => [group, wanted[index] ?? []]) : [[own, others]];
  return groups.flatMap(([a, b]) =>
    a.length === b.length ? a.map((fence, index): [ProseLine[], ProseLine[]] => [fence, b[index] ?? []]) : [],
  );
}

function groupBySection(document: Document, fences: ProseLine[][]): ProseLine[][][] {
  const headings = blocksOf(document).filter(({ kind }) => kind === 'heading');
  const groups: ProseLine[][][] = [[], ...headings.map(() => [])];
  let section = 0;
  for (const fence of fences) {
    while (section < headings.length && (headings[section]?.line ?? 0) < (fence[0]?.line ?? 0)) section += 1;
    groups[section]?.push(fence);
  }
  return groups;
}

const quote = (text: string): string =>
  `\`${text
    .replace(/[\u00a0\u202f\u200b]/g, (space) => `<U+${space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)
    .replaceAll('`', '')
    .slice(0, 80)}\``;

/** Code blocks of translations that say something else than those of the reference; the first line of each that does. */
export const checkChangedCode: ArticleCheck = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const { document, reference } of listTranslations(catalog)) {
    for (const [fence, original] of pairFences(document, reference)) {
      const texts = [fence, original].map((lines) => lines.map(({ text }) => text).join('\n'));
      if (texts[0] === texts[1] || texts.some((text) => text.length > longest)) continue;
      const [own, wanted] = [codeLines(fence), codeLines(original)];
      const index = Array.from({ length: Math.max(own.length, wanted.length) }, (_, at) => at).find(
        (at) => !isSame(own[at]?.fixed, wanted[at]?.fixed),
      );
      if (index === undefined) continue;
      const [mine, theirs] = [own[index], wanted[index]];
      const line = mine?.line ?? fence[0]?.line ?? 1;
      const message =
        theirs === undefined
          ? `${quote(mine?.text ?? '')} is not in the code of the reference.`
          : `${quote(theirs.text)} in the code of the reference is ${mine === undefined ? 'missing' : quote(mine.text)} here.`;
      problems.push(problemAt(document, 'code-changed', line, message));
    }
  }
  return problems;
};
