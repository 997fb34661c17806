// For tests: one change of a reference at a time, and the passage of the translation that it concerns.
import type { Document } from '../catalog/document.ts';
import { acceptText } from './accept.ts';
import { translatableBlocks, type TranslatableBlock } from './translatable-blocks.ts';
import { normaliseText } from './digest.ts';
import { findChanges, type ChangeKind } from './find-changes.ts';
import { pairBlocks } from './pair-blocks.ts';
import { passagesOf } from './passages.ts';

/** Numbers from 0 to 1, the same row for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A changed body, how the change is called, and the blocks of the old body that it may be told at; none for a harmless one. */
interface Mutation {
  body: string;
  kind: ChangeKind | undefined;
  at: readonly TranslatableBlock[];
}

type Mutate = (body: string, blocks: readonly TranslatableBlock[], index: number, random: () => number) => Mutation | undefined;

const replace = (body: string, block: TranslatableBlock, words: string): string =>
  body.slice(0, block.start) + words + body.slice(block.end);
const wordsOf = (body: string, block: TranslatableBlock): string => body.slice(block.start, block.end);
const isProse = ({ kind }: TranslatableBlock): boolean => kind !== 'code' && kind !== 'alert';

/** Replaces the words of a block by what `change` makes of them. */
const inBlock =
  (kind: 'changed' | undefined, change: (words: string, block: TranslatableBlock) => string): Mutate =>
  (body, blocks, index) => {
    const block = blocks[index];
    if (!block || !isProse(block)) return undefined;
    const words = wordsOf(body, block);
    const changed = change(words, block);
    // a number in a target, a space in code: no case of this change
    const isSame = normaliseText(changed) === normaliseText(words);
    if (changed === words || isSame === (kind === 'changed')) return undefined;
    return { body: replace(body, block, changed), kind, at: kind ? [block] : [] };
  };

const linesOf = (body: string, block: TranslatableBlock): string[] => body.split('\n').slice(block.line - 1, block.endLine);
const withoutLines = (body: string, block: TranslatableBlock): string =>
  body
    .split('\n')
    .toSpliced(block.line - 1, block.endLine - block.line + 1)
    .join('\n');
const isAlone = (body: string, { line, endLine }: TranslatableBlock): boolean => {
  const lines = body.split('\n');
  return [lines[line - 2], lines[endLine]].every((beside) => beside === undefined || beside.trim() === '');
};

export const mutations: Record<string, Mutate> = {
  text: inBlock('changed', (words) => words.replace(/\p{L}{4,}/u, (word) => `${word} indeed`)),
  number: inBlock('changed', (words) => words.replace(/(?<![\w&#])\d/, (digit) => String((Number(digit) + 1) % 10))),
  whitespace: inBlock(undefined, (words, { kind }) => words.replace(/(?<=\p{L}) (?=\p{L})/u, kind === 'text' ? '\n' : '  ')),
  'link target': inBlock(undefined, (words) => words.replace(/(\]\()([^)\s]+)/, '$1../elsewhere/$2')),
  deletion: (body, blocks, index) => {
    const block = blocks[index];
    return block && { body: withoutLines(body, block), kind: 'removed', at: [block] };
  },
  insertion: (body, blocks, index) => {
    const block = blocks[index];
    if (!block || !isAlone(body, block)) return undefined;
    const lines = body.split('\n');
    return { body: lines.toSpliced(block.endLine, 0, '', 'A passage that is new.').join('\n'), kind: 'added', at: [block] };
  },
  order: (body, blocks, index) => {
    const [block, next] = [blocks[index], blocks[index + 1]];
    if (!block || !next || block.kind !== next.kind || block.section !== next.section || block.kind === 'code') return undefined;
    const [first, second] = [linesOf(body, block), linesOf(body, next)];
    const lines = body.split('\n');
    const between = lines.slice(block.endLine, next.line - 1);
    const swapped = lines.toSpliced(block.line - 1, next.endLine - block.line + 1, ...second, ...between, ...first);
    return { body: swapped.join('\n'), kind: 'moved', at: [block, next] };
  },
  'another section': (body, blocks, index, random) => {
    const block = blocks[index];
    const places = blocks.filter((other) => other.section !== block?.section && isAlone(body, other) && other.kind === 'text');
    const place = places[Math.floor(random() * places.length)];
    if (!block || !place || block.kind !== 'text' || !isAlone(body, block)) return undefined;
    const moved = ['', ...linesOf(body, block)];
    const lines = body.split('\n');
    const cut = (from: string[]) => from.toSpliced(block.line - 1, block.endLine - block.line + 1);
    const after =
      place.line > block.line
        ? cut(lines.toSpliced(place.endLine, 0, ...moved))
        : cut(lines).toSpliced(place.endLine, 0, ...moved);
    return { body: after.join('\n'), kind: 'moved', at: [block] };
  },
};

/**
 * Changes a block of the reference and compares. Undefined where this block knows no such change, else what is wrong with
 * the answer: nothing, as it should be.
 */
export function tryMutation(name: string, own: Document, reference: Document, random: () => number): string[] | undefined {
  const blocks = translatableBlocks(reference);
  const index = Math.floor(random() * blocks.length);
  const mutation = mutations[name]?.(reference.body, blocks, index, random);
  if (!mutation) return undefined;
  const after = { ...reference, body: mutation.body };
  const grown = translatableBlocks(after).length - blocks.length;
  // what is cut out of its lines may join what stands beside it: more than the one change
  if (grown !== { removed: -1, added: 1, moved: 0, changed: 0 }[mutation.kind ?? 'changed']) return undefined;

  const pairs = pairBlocks(translatableBlocks(own), blocks);
  const wanted = mutation.at.map((block) => pairs.find((pair) => pair.reference === block)?.own);
  if (wanted.includes(undefined)) return undefined;
  const locked = acceptText(passagesOf(own), passagesOf(reference));
  const { changes, unknown } = findChanges(passagesOf(own), passagesOf(after), locked);
  const told = changes.map(({ kind, own: passage }) => ({ kind, block: passage?.block }));
  const isRight =
    unknown.length === 0 &&
    (mutation.kind === undefined
      ? told.length === 0
      : told.length === 1 && told[0]?.kind === mutation.kind && wanted.includes(told[0].block));
  if (isRight) return [];
  const answer = told.map(({ kind, block }) => `${kind} at line ${block?.line}`).join(', ') || 'nothing';
  return [`${own.file}: ${name} at lines ${mutation.at.map(({ line }) => line).join('/')} told as ${answer}`];
}
