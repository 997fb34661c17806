// `npm run report -- --diff fr`: passages of the reference that changed, old and new, beside their translation.
import { formatTable } from '../../checks/translations/coverage.ts';
import type { DatedChange } from '../../site/history/old-passages.ts';
import type { ComparedText } from '../../translations/compare-catalog.ts';
import type { ChangeKind } from '../../translations/find-changes.ts';

export interface DatedText {
  compared: ComparedText;
  changes: DatedChange[];
}

const names: Record<ChangeKind, string> = { changed: 'changed', removed: 'removed', moved: 'moved', added: 'new' };

const block = (mark: string, text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${mark} ${line.trimEnd()}\n`)
    .join('');

function printChange({ compared: { text } }: DatedText, change: DatedChange): string {
  const { kind, own, reference, oldText, since, isEdited } = change;
  const name = own?.key ?? reference?.key;
  const place = `${text.file}:${own?.line ?? 1}`;
  const day = since === undefined ? '' : ` since ${since}`;
  const where = kind === 'moved' && reference ? `, now in line ${reference.line}` : '';
  const edited = isEdited ? ', the translation was edited since' : '';
  return (
    `  ${place}${name === undefined ? '' : ` (${name})`}  ${names[kind]}${day}${where}${edited}\n` +
    (kind === 'added' || kind === 'moved' ? '' : block('-', oldText ?? '(no history tells what stood here)')) +
    (reference && kind !== 'moved' ? block('+', reference.text) : '') +
    (own && kind !== 'added' ? block('=', own.text) : '')
  );
}

/** One text after the other; `-` is the old original, `+` the new one, `=` the translation. */
export function printDiff(texts: readonly DatedText[]): string {
  return texts
    .map((text) => {
      const { reference, file } = text.compared.text;
      return `${file}  (${reference.file})\n\n${text.changes.map((change) => printChange(text, change)).join('\n')}`;
    })
    .join('\n');
}

/** The same for machines. */
export const diffAsData = (texts: readonly DatedText[]): unknown =>
  texts.map(({ compared: { text }, changes }) => ({
    file: text.file,
    reference: text.reference.file,
    changes: changes.map(({ kind, own, reference, oldText, since, isEdited }) => ({
      kind,
      key: own?.key ?? reference?.key,
      line: own?.line,
      referenceLine: reference?.line,
      since,
      old: oldText,
      new: reference?.text,
      translation: kind === 'added' ? undefined : own?.text,
      isEdited,
    })),
  }));

/** A line for each text: how many passages, and since when the oldest. */
export const printSummary = (texts: readonly DatedText[]): string =>
  texts.length === 0
    ? ''
    : formatTable([
        ['file', 'passages', 'since'],
        ...texts.map(({ compared, changes }) => [
          compared.text.file,
          String(changes.length),
          changes.flatMap(({ since }) => since ?? []).sort()[0] ?? '–',
        ]),
      ]);
