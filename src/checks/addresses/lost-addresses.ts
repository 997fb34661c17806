// A page that was published still answers: it is there, has moved with its `exl-id`, or is led on.
import { posix } from 'node:path';
import { ledgerFile, type LedgerPage } from '../../catalog/redirects/ledger.ts';
import { findById, helpAddress, listGone, publishedArticles } from '../../catalog/redirects/moved.ts';
import { createRedirectFinder } from '../../catalog/redirects/redirects.ts';
import { createFinder, findNearest } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import type { Check, CheckedContent } from '../checked-content.ts';
import { createTextHeirFinder } from './text-heir.ts';

const problemOf = ({ line }: LedgerPage, message: string, remedy?: string): Problem => ({
  rule: 'address-lost',
  file: ledgerFile,
  line,
  message,
  ...(remedy === undefined ? {} : { remedy }),
});

/** Published articles and pages of our own that lead nowhere, and addresses that another article has taken. */
export const checkLostAddresses: Check = (content) => [
  ...lostArticles(content),
  ...takenAddresses(content),
  ...lostPages(content),
];

function lostArticles(content: CheckedContent): Problem[] {
  const { catalog } = content;
  const { ledger, articles, drafts, gone } = catalog;
  if (ledger === undefined) return [];
  const said = new Set(gone.map(({ path }) => path));
  const paths = articles.map(({ path }) => path);
  // Of several with one name, the first.
  const byName = new Map(paths.toReversed().map((path) => [posix.basename(path), path]));
  const findByText = createTextHeirFinder(content);
  const findNear = createFinder();
  return listGone(catalog).flatMap((path) => {
    const page = ledger.get(`help/${path}`);
    if (page === undefined || said.has(path)) return [];
    const address = helpAddress(path);
    const draft = drafts.find((document) => document.path === path || page.ids.has(document.exlId ?? ''));
    if (draft)
      return problemOf(
        page,
        `\`${address}\` was published, and \`${draft.file}\` is a draft.`,
        'Publish it, or lead its address on in `redirects.csv` for the while.',
      );
    const heir = findByText(page)?.path ?? byName.get(posix.basename(path)) ?? findNear(path, paths);
    if (heir === undefined)
      return problemOf(
        page,
        `\`${address}\` was published and is gone.`,
        `Lead it on in \`redirects.csv\`; \`${address},gone\` says that nothing replaces it.`,
      );
    const row = `${address},${helpAddress(heir)}`;
    return problemOf(
      page,
      `\`${address}\` was published and is gone. Its heir may be \`${helpAddress(heir)}\`.`,
      `Add \`${row}\` to \`redirects.csv\`, or \`${address},gone\`.`,
    );
  });
}

/** `a` and `b` changed places, or a new article came where one went away. */
function takenAddresses({ catalog }: CheckedContent): Problem[] {
  const { ledger, articlesByPath } = catalog;
  return publishedArticles(ledger ?? new Map()).flatMap(({ path, page }) => {
    const here = articlesByPath.get(path);
    if (here === undefined || page.ids.size === 0 || page.ids.has(here.id)) return [];
    const moved = findById(catalog, page.ids);
    if (moved === undefined || moved === here) return [];
    const message = `\`${helpAddress(path)}\` was published as the address of the article that is \`${helpAddress(moved.path)}\` now; another article has taken it.`;
    return problemOf(
      page,
      message,
      'Give the other article a path of its own, or accept that old links lead to it: `npm run published -- accept`.',
    );
  });
}

function lostPages({ catalog }: CheckedContent): Problem[] {
  const { ledger, redirects, site, pages } = catalog;
  const find = createRedirectFinder(redirects, site);
  const names = new Set(pages.map(({ name }) => name));
  return [...(ledger ?? [])].flatMap(([address, page]) => {
    if (/^(?:help|troubleshoot)\//.test(address) || names.has(address) || find(`/${address}`, site.reference)) return [];
    const heir = findNearest(address, names);
    const likely = heir === undefined ? '' : ` Its heir may be \`/${heir}/\`.`;
    return problemOf(
      page,
      `The page \`/${address}/\` was published and is gone.${likely}`,
      `Lead it on in \`redirects.csv\`: \`/${address},/${heir ?? 'help/…'}\`.`,
    );
  });
}
