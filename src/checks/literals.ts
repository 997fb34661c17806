// What no translation may change: addresses, versions, dates, code, product names, file names.
import type { Problem } from '../problem.ts';
import { alignBlocks } from './aligned-blocks.ts';
import { listTranslations, problemAt, type Check } from './checked-content.ts';
import { blankAddresses } from './prose.ts';

const patterns: readonly RegExp[] = [
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g,
  /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{1,2}(?:-p\w{1,2})?(?![\d.]*\d)/g,
  /(?<!\d)\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?(?!\d)/g,
  /(?<![\w/])[\w-]+\.(?:php|phtml|xml|json|ya?ml|log|csv|sh|sql|env|lock|js|conf|ini|zip|gz|patch|md|htaccess)(?!\w|\.\w)/g,
];

const clean = (text: string): string => text.replace(/&#x200B;|\u200b/gi, '').replace(/\s+/g, ' ').trim();

/** The protected literals of a block, each once. */
export function listLiterals(block: string): string[] {
  const found: string[] = [];
  const withoutCode = block.replace(/(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g, (_, __, code: string) => {
    found.push(clean(code));
    return ' ';
  });
  for (const match of withoutCode.matchAll(/\[!DNL\s+([^[\]]+)\]/g)) found.push(clean(match[1] ?? ''));
  // the words of a picture are to be translated, also where its author wrote a file name there
  const text = blankAddresses(withoutCode.replace(/!\[(?!DNL|UICONTROL)[^\]]*\]/g, ' '));
  for (const pattern of patterns) for (const match of text.matchAll(pattern)) found.push(match[0]);
  return [...new Set(found)].filter((literal) => literal !== '');
}

/** How the literal stands in the text with other separators, `34 196 167 176` for `34.196.167.176`. */
function findDamaged(literal: string, text: string): string | undefined {
  if (!/^\d[\d.:\- p\w]*$/.test(literal)) return undefined;
  const parts = literal.split(/[^\da-z]+/i);
  return new RegExp(parts.map((part) => RegExp.escape(part)).join('[\\s.,:/\\-]{1,2}'), 'i').exec(text)?.[0];
}

// code may be split or quoted otherwise by an editor's hand; what counts is that its characters are all there
const squeeze = (text: string): string => text.replace(/&#x200B;|\u200b|\\|\s/gi, '').toLowerCase();

/** Literals of the reference that a translation lacks in the same block. */
export const checkLiterals: Check = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const { document, reference } of listTranslations(catalog)) {
    for (const { line, text, reference: original } of alignBlocks(document, reference)) {
      if (text === original) continue;
      const literals = listLiterals(original);
      if (literals.length === 0) continue;
      const squeezed = squeeze(text);
      for (const literal of literals) {
        if (squeezed.includes(squeeze(literal))) continue;
        const damaged = findDamaged(literal, text);
        const here = damaged === undefined ? 'is missing here' : `is \`${damaged}\` here`;
        problems.push(problemAt(document, 'literal-changed', line, `\`${literal.slice(0, 80)}\` of the reference ${here}.`));
      }
    }
  }
  return problems;
};
