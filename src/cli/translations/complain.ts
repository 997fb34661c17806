// What the rules of the content say against a returned translation.
import type { Catalog } from '../../catalog/catalog.ts';
import { missingLiterals } from '../../checks/literals.ts';
import { wordPattern } from '../../word-pattern.ts';
import type { Complaint } from '../../translations/exchange/check-unit.ts';
import { wordsOf } from '../../translations/exchange/coded-text.ts';
import type { ExchangedFile } from '../../translations/exchange/exchanged-files.ts';
import type { PairedText } from '../../translations/exchange/paired-texts.ts';
import type { Locale } from '../../vocabulary.ts';
import { longestWords } from './longest-words.ts';

/** The first complaint of length, literals and glossary, unless the translation before gave cause for the same. */
export function complain(
  { glossary }: Catalog,
  locale: Locale,
  { file }: ExchangedFile,
  { source, target: before, reference: { passage } }: PairedText,
  target: string,
): Complaint | undefined {
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
