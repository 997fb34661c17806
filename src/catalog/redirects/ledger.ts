// `published.txt`: every address that was ever published, without the language, and what tells it again after a change.
// One line each, sorted, so that branches merge; lines never go.
import { decode } from '../percent.ts';
import type { Problem } from '../../problem.ts';
import { byText } from '../../by-text.ts';

export const ledgerFile = 'published.txt';

/** Where guides had a list of their own, of another form. */
export const formerLedgerFile = 'troubleshooters/published.txt';

export interface LedgerPage {
  /** Ids (`exl-id`) of the articles that had this address; none for pages without. */
  ids: Set<string>;
  sections: Map<string, LedgerSection>;
  line: number;
}

/** What tells a section again that has another id now. */
export interface LedgerSection {
  /** Slug of the heading in the reference; undefined for an anchor in the text. */
  words: string | undefined;
  /** Digest of the first block below the heading; undefined where there is none. */
  below: string | undefined;
  line: number;
}

/** By address below the locale, decoded, without slash at the end: `help/a/b`, `about`, `troubleshoot/reconnect/one-error`. */
export type Ledger = Map<string, LedgerPage>;

const encode = (text: string): string => text.replace(/[%#\s]/gu, encodeURIComponent);

export const emptyPage = (line = 0): LedgerPage => ({ ids: new Set(), sections: new Map(), line });

/** Of two lines for one section, as branches leave them behind, the later counts. */
export function readLedger(text: string, file = ledgerFile): { ledger: Ledger; problems: Problem[] } {
  const ledger: Ledger = new Map();
  const problems: Problem[] = [];
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    if (row.trim() === '' || row.startsWith('#')) continue;
    const [, address = '', , fragment, first, second] = /^([^\s#]+)\/(#(\S+))?(?:\s+(\S+))?(?:\s+(\S+))?\s*$/u.exec(row) ?? [];
    if (address === '' || (second !== undefined && fragment === undefined)) {
      const message = `\`${row.slice(0, 80)}\` is no published address.`;
      problems.push({ rule: 'published-invalid', file, line, message });
      continue;
    }
    const path = decode(address);
    const page = ledger.get(path) ?? emptyPage(line);
    ledger.set(path, page);
    if (fragment === undefined) {
      page.line = line;
      if (first !== undefined) page.ids.add(first);
      continue;
    }
    const id = decode(fragment);
    const words = first === '=' ? id : first === '-' || first === undefined ? undefined : decode(first);
    page.sections.set(id, { words, below: second === '-' ? undefined : second, line });
  }
  return { ledger, problems };
}

/** The ledger as a file, sorted. */
export function printLedger(ledger: Ledger): string {
  const lines = [...ledger].flatMap(([path, { ids, sections }]) => [
    ...(ids.size === 0 ? [`${encode(path)}/`] : [...ids].map((id) => `${encode(path)}/ ${id}`)),
    ...[...sections].map(([id, { words, below }]) => {
      const heading = words === undefined ? '-' : words === id ? '=' : encode(words);
      return `${encode(path)}/#${encode(id)} ${heading} ${below ?? '-'}`;
    }),
  ]);
  const head = `# Every address that was ever published, without the language: pages with their \`exl-id\`; sections with the words of
# their heading (= as the id, - none) and a digest of what stands below. Written by \`npm run published -- accept\`, for guides by
# \`npm run guides -- accept\`; lines never go.
`;
  return (
    head +
    lines
      .sort(byText)
      .map((line) => `${line}\n`)
      .join('')
  );
}

/** All of both. What the second knows of a section counts. */
export function mergeLedgers(before: Ledger, now: Ledger): Ledger {
  const merged: Ledger = new Map();
  for (const [path, { ids, sections, line }] of [...before, ...now]) {
    const page = merged.get(path) ?? emptyPage(line);
    for (const id of ids) page.ids.add(id);
    for (const [id, section] of sections) page.sections.set(id, section);
    merged.set(path, page);
  }
  return merged;
}

const inGuides = 'troubleshoot/';

/** Published pages of guides, by guide and the address below it; the landing page is empty. */
export function publishedGuides(ledger: Ledger): Map<string, Set<string>> {
  const byGuide = new Map<string, Set<string>>();
  for (const address of ledger.keys()) {
    if (!address.startsWith(inGuides)) continue;
    const [guide = '', ...rest] = address.slice(inGuides.length).split('/');
    byGuide.set(guide, (byGuide.get(guide) ?? new Set()).add(rest.join('/')));
  }
  return byGuide;
}

/** The address of a guide's page in the ledger. */
export const guideAddress = (guide: string, address: string): string =>
  address === '' ? `${inGuides}${guide}` : `${inGuides}${guide}/${address}`;
