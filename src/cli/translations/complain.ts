// What the rules of the content say against a returned translation.
import path from 'node:path';
import type { Catalog } from '../../catalog/catalog.ts';
import { faultsOf } from '../../i18n/check-interface-words.ts';
import { missingLiterals } from '../../checks/translations/literals.ts';
import { wordPattern } from '../../word-pattern.ts';
import type { Complaint } from '../../translations/exchange/check-unit.ts';
import { codeMarkdown, codeTable } from '../../translations/exchange/codes/align-codes.ts';
import { splitTagged, wordsOf } from '../../translations/exchange/codes/coded-text.ts';
import type { ExchangedFile } from '../../translations/exchange/files/exchanged-files.ts';
import type { PairedText } from '../../translations/exchange/files/paired-texts.ts';
import { isInterfaceFile } from '../../translations/settings-words.ts';
import type { Locale } from '../../vocabulary.ts';
import { longestWords } from './longest-words.ts';

/** The first complaint of length, literals and glossary, unless the translation before gave cause for the same. */
export function complain(
  { glossary }: Catalog,
  locale: Locale,
  { file }: ExchangedFile,
  text: PairedText,
  target: string,
): Complaint | undefined {
  const {
    source,
    target: before,
    reference: { passage },
  } = text;
  if (isInterfaceFile(file) && passage.key !== undefined) {
    const [fault] = faultsOf(passage.key, printPlain(text, target), path.basename(file, '.json'));
    if (fault) return { rule: fault[0], message: `\`${passage.key}\` ${fault[1]}` };
  }
  const longest = passage.key === undefined ? undefined : longestWords(file, passage.key);
  const length = [...wordsOf(target)].length;
  if (longest !== undefined && length > longest)
    return { rule: 'exchange-long', message: `The translation has ${length} characters; there is room for ${longest}.` };
  const known = new Set(before === undefined ? [] : missingLiterals(wordsOf(source), wordsOf(before)));
  const [lost] = missingLiterals(wordsOf(source), wordsOf(target)).filter((literal) => !known.has(literal));
  if (lost !== undefined) return { rule: 'exchange-literal', message: `The translation lacks \`${lost}\`.` };
  for (const { term, never } of glossary.terms)
    for (const word of never[locale] ?? [])
      if (wordPattern(word).test(wordsOf(target)))
        return { rule: 'exchange-literal', message: `\`${word}\` stands for \`${term}\`.` };
  return undefined;
}

/** The text as it would be written, codes included. */
function printPlain({ reference, coded }: PairedText, target: string): string {
  const codes = codeTable(reference.coded, coded);
  return splitTagged(target)
    .map((part) => (typeof part === 'string' ? part : (codeMarkdown(codes, part) ?? '')))
    .join('');
}
