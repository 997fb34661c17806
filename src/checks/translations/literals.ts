// What no translation may change: addresses, versions, dates, code, product names, file names.
import { memoizeByText } from '../../memoize.ts';
import type { Problem } from '../../problem.ts';
import type { Document } from '../../catalog/document.ts';
import { alignBlocks, listLoose, type LooseBlocks, type SourceBlock } from './aligned-blocks.ts';
import { listTranslations, problemAt, type ArticleCheck } from '../checked-content.ts';
import { blankAddresses } from '../texts/prose.ts';

const patterns: readonly RegExp[] = [
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g,
  /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{1,2}(?:-p\w{1,2})?(?![\d.]*\d)/g,
  /(?<!\d)\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?(?!\d)/g,
  /(?<![\w/])[\w-]+\.(?:php|phtml|xml|json|ya?ml|log|csv|sh|sql|env|lock|js|conf|ini|zip|gz|patch|md|htaccess)(?!\w|\.\w)/g,
];

const clean = (text: string): string =>
  text
    .replace(/&#x200B;|\u200b/gi, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Without one of these a block holds no literal. */
const signs = /[`\d]|\[!DNL|[\w-]\.[a-z]/;

/** The protected literals of a block, each once. */
function listLiterals(block: string): string[] {
  if (!signs.test(block)) return [];
  const found: string[] = [];
  const withoutCode = block.replace(/(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g, (_, __, code: string) => {
    // a link that stands in code leads to the page of the translation's language
    for (const part of code.split(/(?<=\])\(https?:[^()\s]*\)/)) found.push(clean(part));
    return ' ';
  });
  for (const match of withoutCode.matchAll(/\[!DNL\s+([^[\]]+)\]/g)) found.push(clean(match[1] ?? ''));
  // the words of a picture are to be translated, also where its author wrote a file name there
  const text = blankAddresses(withoutCode.replace(/!\[(?!DNL|UICONTROL)[^\]]*\]/g, ' '));
  for (const pattern of patterns) for (const match of text.matchAll(pattern)) found.push(match[0]);
  return [...new Set(found)].filter((literal) => literal !== '');
}

/** Finds how the literal stands in a text with other separators, `34 196 167 176` for `34.196.167.176`. */
function damageFinder(literal: string): (text: string) => string | undefined {
  if (!/^\d[\d.:\- p\w]*$/.test(literal)) return () => undefined;
  const parts = literal.split(/[^\da-z]+/i);
  const pattern = new RegExp(`(?<!\\d)${parts.map((part) => RegExp.escape(part)).join('[\\s.,:/\\-]{1,2}')}(?!\\d)`, 'gi');
  return (text) => text.match(pattern)?.find((found) => found !== literal);
}

// code may be split or quoted otherwise by an editor's hand; what counts is that its characters are all there
const squeeze = (text: string): string => text.replace(/&#x200B;|\u200b|\\|\s/gi, '').toLowerCase();

/** Protected literals of a text of the reference that its translation lacks. */
export const missingLiterals = (original: string, text: string): string[] => findMissing(listLiterals(original), text);

function findMissing(literals: readonly string[], text: string): string[] {
  if (literals.length === 0) return [];
  const squeezed = squeeze(text);
  return literals.filter((literal) => !squeezed.includes(squeeze(literal)));
}

const quote = (literal: string): string => `\`${literal.slice(0, 80)}\``;

/** Longer blocks hold no prose; patterns would take long on them. */
const longestBlock = 30_000;
/** Of so many missing literals the damaged forms are looked for, and so many are named. */
const mostSought = 200;
const mostNamed = 5;

/** In how many blocks a literal stands, by its squeezed form. */
function countLiterals(blocks: readonly SourceBlock[]): Map<string, { literal: string; count: number }> {
  const counts = new Map<string, { literal: string; count: number }>();
  for (const { text } of blocks) {
    if (text.length > longestBlock) continue;
    for (const literal of listLiterals(text)) {
      const known = counts.get(squeeze(literal));
      if (known) known.count += 1;
      else counts.set(squeeze(literal), { literal, count: 1 });
    }
  }
  return counts;
}

function countIn(text: string, part: string): number {
  let count = 0;
  for (let index = text.indexOf(part); index >= 0; index = text.indexOf(part, index + part.length)) count += 1;
  return count;
}

/** Literals that stand less often than in the reference: each at its damaged form, the others in one problem. */
function compareLoose(document: Document, { extent, line, blocks, reference }: LooseBlocks): Problem[] {
  const own = countLiterals(blocks);
  const fewer = [...countLiterals(reference)].filter(([key, { count }]) => key !== '' && (own.get(key)?.count ?? 0) < count);
  if (fewer.length === 0) return [];
  const squeezed = squeeze(blocks.map(({ text }) => text).join('\n'));
  const problems: Problem[] = [];
  const missing: string[] = [];
  for (const [key, { literal, count }] of fewer.slice(0, mostSought)) {
    const found = countIn(squeezed, key);
    if (found >= count) continue;
    const findDamaged = damageFinder(literal);
    const place = blocks
      .values()
      .map(({ line: at, text }) => ({ at, damaged: text.length > longestBlock ? undefined : findDamaged(text) }))
      .find(({ damaged }) => damaged !== undefined);
    if (place)
      problems.push(
        problemAt(document, 'literal-changed', place.at, `${quote(literal)} of the reference is \`${place.damaged}\` here.`),
      );
    else missing.push(found === 0 ? quote(literal) : `${quote(literal)} (${found} of ${count})`);
  }
  if (missing.length > 0) {
    const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : '';
    const verb = missing.length > 1 ? 'are' : 'is';
    problems.push(
      problemAt(
        document,
        'literal-changed',
        line,
        `${missing.slice(0, mostNamed).join(', ')}${more} of the reference ${verb} missing in this ${extent}.`,
      ),
    );
  }
  return problems;
}

/** Literals of the reference that a translation lacks in the same block; where blocks have no counterpart, in the section or article. */
export const checkLiterals: ArticleCheck = ({ catalog }) => {
  const problems: Problem[] = [];
  // A block of the reference is asked for beside each of its translations.
  const literalsOf = memoizeByText(listLiterals);
  for (const { document, reference } of listTranslations(catalog)) {
    for (const { line, text, reference: original } of alignBlocks(document, reference)) {
      if (text === original) continue;
      for (const literal of findMissing(literalsOf(original), text)) {
        const damaged = damageFinder(literal)(text);
        const here = damaged === undefined ? 'is missing here' : `is \`${damaged}\` here`;
        problems.push(problemAt(document, 'literal-changed', line, `${quote(literal)} of the reference ${here}.`));
      }
    }
    for (const loose of listLoose(document, reference)) problems.push(...compareLoose(document, loose));
  }
  return problems;
};
