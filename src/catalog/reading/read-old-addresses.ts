// Old addresses of a content folder: `redirects.csv`, `published.txt`, and the articles that moved since they stand there.
import type { Catalog } from '../catalog.ts';
import { formerLedgerFile, ledgerFile, readLedger } from '../redirects/ledger.ts';
import { listMoved } from '../redirects/moved.ts';
import { parseRedirects, takeOutGone } from '../redirects/parse-redirects.ts';
import type { ContentFolder } from './read-folder.ts';
import { checkRedirects, type Redirect } from '../redirects/redirects.ts';

function readRows({ reader, files, site }: ContentFolder): Redirect[] {
  const wanted = new Set(['redirects.csv', ...site.locales.map(({ folder }) => `${folder}/redirects.csv`)]);
  const seen = new Set<string>();
  return reader.texts(files.filter(({ file }) => wanted.has(file))).flatMap(({ file, text }) => {
    // publishers keep the same file in every locale
    if (seen.has(text)) return [];
    seen.add(text);
    const { redirects, problems } = parseRedirects(text, file);
    reader.problems.push(...problems);
    return redirects;
  });
}

/** Where the addresses went that pages had, by what authors wrote and by the ids of the articles. */
export function readOldAddresses(
  folder: ContentFolder,
  articles: Pick<Catalog, 'articles' | 'articlesById' | 'articlesByPath'>,
): Pick<Catalog, 'redirects' | 'gone' | 'ledger'> {
  const { reader, files, byFile, site } = folder;
  const rows = takeOutGone(readRows(folder), site);
  const [ledgerText] = reader.texts(files.filter(({ file }) => file === ledgerFile));
  const { ledger, problems: ledgerProblems } = ledgerText ? readLedger(ledgerText.text) : { ledger: undefined, problems: [] };
  if (byFile.has(formerLedgerFile))
    reader.problems.push({
      rule: 'published-former',
      file: formerLedgerFile,
      message: 'Addresses of guides stand in `published.txt` now; this list is not read, so that what it names may get lost.',
    });
  const moved = ledger === undefined ? [] : listMoved(ledger, articles, rows.redirects, site);
  const { redirects, problems } = checkRedirects([...rows.redirects, ...moved], site);
  reader.problems.push(...rows.problems, ...ledgerProblems, ...problems);
  return { redirects, gone: rows.gone, ledger };
}
