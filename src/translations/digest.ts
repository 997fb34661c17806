// What tells whether a passage of the reference still says the same.
import { memoize } from '../memoize.ts';
import { digest } from '../digest.ts';
import { blockMark, type TranslatableBlock } from './translatable-blocks.ts';

/** Inline code, which counts character by character, or what stands between. */
const inlineCode = /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;

const attributes = /\{(?=[:#.]|[\w-]+=)[^{}\n]*\}/g;
const target = /\]\(\s*(?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)/g;

/** Text without what a reader does not read in it: targets of links and images, attributes. */
const withoutTargets = (text: string): string =>
  text
    .replace(target, '](')
    .replace(/<(?:https?:|mailto:)[^<>\s]*>/gi, '<>')
    .replace(/\b(href|src)\s*=\s*(?:"[^"]*"|'[^']*')/gi, '$1=""')
    .replace(/https?:\/\/[^\s)\]<>"|]*[^\s)\]<>"|.,:;!?]/gi, '<>')
    .replace(attributes, '');

/** Zero-width characters go, every kind of space is one space. */
const withoutSpacing = (text: string): string =>
  text
    .replace(/&#x200B;|&ZeroWidthSpace;|[\u200b\u2060\ufeff]/gi, '')
    .replace(/&nbsp;|&#160;|&#xA0;/gi, ' ')
    .replace(/\s+/gu, ' ')
    // spaces around punctuation are a matter of typography
    .replace(/ (?=[.,;:!?…)\]»”])/gu, '')
    .trim();

function withoutMarks(text: string): string {
  return text
    .split('\n')
    .map((line, index) =>
      index === 0
        ? line
            .replace(blockMark, '')
            .trimEnd()
            .replace(/(?<!\s)\s+#+$/, '')
        : line.replace(/^[\s>]+/, ''),
    )
    .join('\n');
}

/** Longer blocks are no prose; patterns would take long on them. */
const longest = 60_000;

/** Code without the indentation that its list or quotation gives it. */
function normaliseCode(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const indents = lines.filter((line) => line !== '').map((line) => /^[\s>]*/.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
}

/**
 * A text as it counts for translators: wrapping, spaces, the marks of list items and headings, targets of links and images
 * and attributes (`{#id}`) are taken away, so that none of them makes a translation out of date.
 */
export function normaliseText(text: string): string {
  if (text.length > longest) return withoutSpacing(text);
  let rest = 0;
  let result = '';
  const bare = withoutMarks(text.normalize('NFC'));
  for (const match of bare.matchAll(inlineCode)) {
    result += withoutTargets(bare.slice(rest, match.index)) + match[0];
    rest = match.index + match[0].length;
  }
  const whole = withoutSpacing(result + withoutTargets(bare.slice(rest)));
  return whole.startsWith('|') ? whole.replace(/ ?\| ?/g, '|') : whole;
}

const digestText = (text: string): string => digest(text).slice(0, 10);

/** Ten hexadecimal digits of a block's text as it counts. Blocks of another kind have another digest, quotations aside. */
export const digestBlock = memoize(({ kind, text }: TranslatableBlock): string => {
  const prefix = kind === 'heading' || kind === 'alert' || kind === 'code' ? `${kind}\n` : '';
  return digestText(prefix + (kind === 'code' ? normaliseCode(text) : normaliseText(text)));
});

/** The same of a text that stands alone: a title, a word of a guide. */
export const digestWord = (text: string): string => digestText(normaliseText(text));
