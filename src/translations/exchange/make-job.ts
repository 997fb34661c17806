// A job for translators: what is missing or out of date, with all that helps to translate it.
import type { Glossary } from '../../catalog/glossary/glossary.ts';
import { wordItself } from '../../catalog/glossary/glossary.ts';
import type { Locale } from '../../vocabulary.ts';
import { compareCodes, wordsOf, type CodePart, type CodedText } from './codes/coded-text.ts';
import { exactOf, statusOf, type ExchangedFile } from './files/exchanged-files.ts';
import { printUnitId, type JobFile, type Unit, type UnitCode, type UnitStatus } from './job.ts';
import type { TranslationMemory } from './memory.ts';
import type { PairedText } from './files/paired-texts.ts';
import type { FilePassage } from './files/text-file.ts';
import { wordPattern } from '../../word-pattern.ts';

export interface JobContext {
  locale: Locale;
  /** What is wanted; `missing` and `stale` unless all is. */
  statuses: ReadonlySet<UnitStatus>;
  memory: TranslationMemory;
  glossary: Glossary;
  /** What a source said that has changed since it was translated, as far as somebody knows. */
  oldSourceOf: (file: ExchangedFile, text: PairedText) => string | undefined;
  /** Longest translation of a text with a key, in characters. */
  longestOf: (file: string, key: string) => number | undefined;
  /** Where a text with a key is seen, as far as somebody has written it down. */
  noteOf: (file: string, key: string) => string | undefined;
}

/** Remembers the translations of a file that say what their source says, as far as is known. */
export function rememberFile(memory: TranslationMemory, file: ExchangedFile): void {
  for (const text of file.paired.texts) {
    const status = statusOf(file, text);
    if (text.target !== undefined && text.target !== '' && status !== 'missing' && status !== 'stale')
      memory.add(text.source, text.target, file.file);
  }
}

/** The part of a job that one file is; undefined where nothing of it is wanted. */
export function makeJobFile(file: ExchangedFile, context: JobContext): JobFile | undefined {
  const units = file.paired.texts.flatMap((text): Unit[] => {
    const status = statusOf(file, text);
    return context.statuses.has(status) ? [makeUnit(file, text, status, context)] : [];
  });
  return units.length === 0 ? undefined : { file: file.file, title: file.title, address: file.address, units };
}

const explanations: Readonly<Record<UnitStatus, string>> = {
  missing: 'There is no translation yet.',
  stale: 'The source has changed since this was translated.',
  unknown: 'Nobody has compared this translation with its source.',
  current: 'Translated.',
};

function makeUnit(
  file: ExchangedFile,
  text: PairedText,
  status: UnitStatus,
  { locale, memory, glossary, oldSourceOf, longestOf, noteOf }: JobContext,
): Unit {
  const { key, source, reference } = text;
  const own = status === 'missing' ? undefined : text.target;
  const matches = memory.find(source).filter(({ target, score }) => score < 100 || target !== own);
  const [best] = matches;
  // over a translation that may be right, the memory is an offer and no more
  const isKnown = best?.score === 100 && (status === 'missing' || status === 'stale') && isWhole(best.target, source);
  const section = sectionOf(file, reference);
  const note = reference.passage.key === undefined ? undefined : noteOf(file.file, reference.passage.key);
  const old = status === 'stale' ? oldSourceOf(file, text) : undefined;
  return {
    id: printUnitId({ key, source: reference.passage.digest, exact: exactOf(file, text) }),
    source,
    target: isKnown ? best.target : (own ?? best?.target),
    codes: listCodes(reference.coded, text.coded),
    status,
    isReady: isKnown || status === 'current',
    matches: status === 'current' ? [] : matches,
    notes: [
      ...(section === undefined ? [] : [{ category: 'section' as const, text: section }]),
      ...(reference.passage.key === undefined ? [] : [{ category: 'key' as const, text: reference.passage.key }]),
      ...(note === undefined ? [] : [{ category: 'description' as const, text: note }]),
      { category: 'place', text: `${file.reference}:${reference.passage.line}` },
      { category: 'state', text: explanations[status] },
      ...(old === undefined ? [] : [{ category: 'old-source' as const, text: old }]),
      ...(isKnown && own !== undefined ? [{ category: 'old-translation' as const, text: wordsOf(own) }] : []),
    ],
    terms: findTerms(source, glossary, locale),
    longest: reference.passage.key === undefined ? undefined : longestOf(file.file, reference.passage.key),
  };
}

/** Whether a text of the memory has all codes that are needed. */
function isWhole(target: string, source: string): boolean {
  const { added, lost } = compareCodes(target, source);
  return added.length === 0 && lost.length === 0;
}

/** The heading above a block. */
function sectionOf({ paired }: ExchangedFile, { passage }: FilePassage): string | undefined {
  if (passage.key !== undefined) return undefined;
  const { block } = passage;
  const heading = paired.reference.passages.find(
    ({ passage: other }) => other.block?.kind === 'heading' && other.block.section === block?.section,
  );
  return heading && heading.passage !== passage
    ? heading.coded.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')
    : undefined;
}

/** The codes of both texts by number; where both have one, with the Markdown of the translation. */
function listCodes(source: CodedText, target: CodedText | undefined): UnitCode[] {
  const codes = new Map<number, UnitCode>();
  const add = (parts: CodedText['parts']): void => {
    const isCode = (part: CodedText['parts'][number]): part is CodePart => part.kind !== 'text';
    for (const { kind, id, type, subType, markdown, content, isOptional } of parts.filter(isCode)) {
      const known = codes.get(id);
      if (kind === 'close' && known) known.close = markdown;
      else {
        const isPair = kind !== 'single';
        const mayLack = known?.isOptional ?? isOptional ?? false;
        codes.set(id, { id, isPair, type, subType, content, isOptional: mayLack, open: markdown, close: known?.close ?? '' });
      }
    }
  };
  add(source.parts);
  add(target?.parts ?? []);
  return [...codes.values()].sort((a, b) => a.id - b.id);
}

/** Terms of the glossary that stand in a text, with what to write for them. */
function findTerms(source: string, { terms, labels, words }: Glossary, locale: Locale): Unit['terms'] {
  const text = wordsOf(source);
  const stands = (term: string): boolean => wordPattern(term, 'iu').test(text);
  return [
    ...terms.map(({ term }): [string, string] => [term, term]),
    ...[...Object.entries(labels), ...words.map(({ word, in: names }) => [wordItself(word), names] as const)].flatMap(
      ([term, { [locale]: translation }]): [string, string][] => (translation === undefined ? [] : [[term, translation]]),
    ),
  ]
    .filter(([term]) => stands(term))
    .map(([term, translation]) => ({ term, translation }));
}
