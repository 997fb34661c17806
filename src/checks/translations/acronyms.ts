// An acronym that a translation keeps elsewhere but replaces in one place by another one (`MBI` by `IMS`).
import { memoize } from '../../memoize.ts';
import type { Problem } from '../../problem.ts';
import type { Document } from '../../catalog/document.ts';
import { alignBlocks } from './aligned-blocks.ts';
import { listTranslations, problemAt, type ArticleCheck } from '../checked-content.ts';
import { blankAddresses } from '../texts/prose.ts';

// two letters are too few: DB is BD in Spanish
const pattern = /(?<![\p{L}\p{N}_-])\p{Lu}{3,6}(?![\p{L}\p{N}_-])/gu;
const withoutCode = (text: string): string => blankAddresses(text.replace(/```[\s\S]*?```|`[^`]*`/g, ' '));
const listAcronyms = (text: string): Set<string> => new Set(text.match(pattern) ?? []);
const wordsOf = memoize(({ body }: Document): string => withoutCode(body));
const acronymsOf = memoize((document: Document): Set<string> => listAcronyms(wordsOf(document)));

/** What has an acronym of its own in each language. */
const translated = [
  'GDPR RGPD DSGVO AVG',
  'VAT TVA IVA MWST UST BTW MOMS ALV',
  'FAQ FFA PMF PREGUNTAS',
  'USA EUA EEUU SUA',
  'NATO OTAN',
  'KPI ICR CICLO',
  'SLA ANS',
  'VPN RPV',
  'PIN NIP',
  'CRM GRC',
  'CMS SGC',
  'ERP PGI',
  'ROI RSI TRI RDI',
  'UTC TUC',
].map((line) => new Set(line.split(' ')));
const isTranslated = (acronym: string, here: string): boolean =>
  translated.some((forms) => forms.has(acronym) && forms.has(here));

/** Whether letters are also written as an ordinary word, so that in capitals they are one too: `ERROR`, `FEHLER`. */
function isWord(acronym: string, text: string): boolean {
  const written = text.match(new RegExp(`(?<![\\p{L}\\p{N}_-])${acronym}(?![\\p{L}\\p{N}_-])`, 'giu')) ?? [];
  return written.some((form) => form !== form.toUpperCase());
}

/** Acronyms of the reference that were replaced by one that the reference does not have. */
export const checkAcronyms: ArticleCheck = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const { document, reference } of listTranslations(catalog)) {
    const ofReference = acronymsOf(reference);
    const ofDocument = acronymsOf(document);
    for (const { line, text, reference: original } of alignBlocks(document, reference)) {
      const here = listAcronyms(withoutCode(text));
      if (here.size === 0) continue;
      for (const acronym of listAcronyms(withoutCode(original))) {
        if (here.has(acronym) || !ofDocument.has(acronym)) continue;
        const stranger = [...here].find(
          (candidate) =>
            !ofReference.has(candidate) && !isTranslated(acronym, candidate) && !isWord(candidate, wordsOf(document)),
        );
        if (stranger === undefined || isWord(acronym, wordsOf(reference))) continue;
        problems.push(problemAt(document, 'acronym-changed', line, `\`${acronym}\` of the reference is \`${stranger}\` here.`));
      }
    }
  }
  return problems;
};
