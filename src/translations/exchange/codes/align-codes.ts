// Which code of a translation is which code of its source: the same link, the same name, the same kind of emphasis.
import type { CodePart, CodedText } from './coded-text.ts';

const isFirst = (part: CodedText['parts'][number]): part is CodePart => part.kind === 'open' || part.kind === 'single';
const formOf = ({ kind, subType }: CodePart): string => `${kind === 'single' ? 'single' : 'pair'} ${subType}`;

/**
 * The translation with the numbers of its source's codes. A code that the source lacks gets a number after all of them.
 * What is equal goes together, then what is of one kind, each in order.
 */
export function alignCodes(source: CodedText, target: CodedText): CodedText {
  const free = new Set(source.parts.filter(isFirst));
  const numbers = new Map<number, number>();
  const take = (accept: (own: CodePart, other: CodePart) => boolean): void => {
    for (const own of target.parts.filter(isFirst)) {
      if (numbers.has(own.id)) continue;
      const other = [...free].find((candidate) => formOf(candidate) === formOf(own) && accept(own, candidate));
      if (other === undefined) continue;
      free.delete(other);
      numbers.set(own.id, other.id);
    }
  };
  take((own, other) => own.content === other.content);
  take(() => true);
  let next = Math.max(0, ...source.parts.filter(isFirst).map(({ id }) => id));
  for (const own of target.parts.filter(isFirst)) if (!numbers.has(own.id)) numbers.set(own.id, (next += 1));
  return {
    ...target,
    parts: target.parts.map((part) => (part.kind === 'text' ? part : { ...part, id: numbers.get(part.id) ?? part.id })),
  };
}

/** Markdown of a code by its tag. */
export type CodeTable = ReadonlyMap<string, string>;

const keyOf = ({ kind, id }: Pick<CodePart, 'kind' | 'id'>): string => `${kind} ${id}`;

/** The codes of both, those of the translation where both have one: its links may lead to pages of its own language. */
export function codeTable(source: CodedText, target?: CodedText): CodeTable {
  const table = new Map<string, string>();
  for (const part of [...source.parts, ...(target?.parts ?? [])]) if (part.kind !== 'text') table.set(keyOf(part), part.markdown);
  return table;
}

export const codeMarkdown = (table: CodeTable, code: Pick<CodePart, 'kind' | 'id'>): string | undefined => table.get(keyOf(code));
