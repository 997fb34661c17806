// Interface words that a language lacks: each behind the one that stands before it in the reference.
import type { Edit } from '../../../edits.ts';
import type { MissingWord } from './insert-words.ts';
import type { PairedFiles } from './paired-texts.ts';

/** The edits that add keys to a flat JSON object; undefined where the file is none. */
export function insertJsonWords({ own, reference }: PairedFiles, words: readonly MissingWord[]): Edit[] | undefined {
  const { text, passages } = own;
  const start = text.indexOf('{') + 1;
  if (start === 0 && words.length > 0) return undefined;
  const ends = new Map(passages.map(({ passage, end }) => [passage.key, end]));
  const order = reference.passages.map(({ passage: { key } }) => key);
  const first = text.slice(start).search(/\S/) + start;
  const isEmpty = text[first] === '}';
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const placed = words.map(({ key, written }) => {
    const before = order.slice(0, order.indexOf(key)).findLast((other) => ends.has(other));
    return { after: ends.get(before), entry: `\n${indent}${JSON.stringify(key)}: ${written}` };
  });
  const [heads, others] = [placed.filter(({ after }) => after === undefined), placed.filter(({ after }) => after !== undefined)];
  const head = heads.map(({ entry }) => entry).join(',');
  const closing = isEmpty ? (first === start ? '\n' : '') : ',';
  return [
    ...(head === '' ? [] : [{ start, end: start, text: head + closing }]),
    ...others.map(({ after = 0, entry }) => ({ start: after, end: after, text: `,${entry}` })),
  ];
}
