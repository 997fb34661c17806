// A section that was published can still be linked to: by its id, by an id that its heading keeps, or by a redirect.
import { memoize, once } from '../../memoize.ts';
import { ledgerFile, type LedgerSection } from '../../catalog/redirects/ledger.ts';
import { findById, helpAddress, publishedArticles } from '../../catalog/redirects/moved.ts';
import { createRedirectFinder } from '../../catalog/redirects/redirects.ts';
import { createLinkResolver } from '../../catalog/links/resolve-link.ts';
import type { Problem } from '../../problem.ts';
import type { Article } from '../../catalog/document.ts';
import type { Check } from '../checked-content.ts';
import { pageOf, sectionsNow } from './published-now.ts';

interface Heir {
  id: string;
  section: LedgerSection;
}

/** The heading of the same words; else the one above the same text. Only one of its kind is certain. */
function findHeir(
  lost: LedgerSection,
  now: ReadonlyMap<string, LedgerSection>,
  isFree: (id: string) => boolean,
): Heir | undefined {
  const all = [...now].filter(([id]) => isFree(id)).map(([id, section]): Heir => ({ id, section }));
  for (const key of ['words', 'below'] as const) {
    const [only, ...others] = all.filter(({ section }) => lost[key] !== undefined && section[key] === lost[key]);
    if (only !== undefined && others.length === 0) return only;
  }
  return undefined;
}

/** What stands in a section, as far as the list of what was published tells. */
const contentOf = ({ words, below }: LedgerSection): string => `${below ?? ''} ${words ?? ''}`;

/** Published sections of articles that are there, have moved or are led to another article. */
export const checkLostSections: Check = (content) => {
  const { catalog } = content;
  const { ledger, redirects, site, articlesByPath } = catalog;
  if (ledger === undefined) return [];
  const find = createRedirectFinder(redirects, site);
  const resolver = createLinkResolver(catalog);
  const [document] = catalog.documents;
  const pageNow = memoize((article: Article) => {
    const found = pageOf(content, article);
    return found && { ...found, now: sectionsNow(found.page) };
  });
  const everywhere = once(() =>
    Map.groupBy(
      catalog.articles.flatMap((article) =>
        [...(pageNow(article)?.now ?? [])].map(([id, section]) => ({ article, heir: { id, section } })),
      ),
      ({ heir }) => contentOf(heir.section),
    ),
  );
  const elsewhere = (lost: LedgerSection, not: Article): { article: Article; heir: Heir } | undefined => {
    // words alone (“Overview”) say little among a thousand articles
    const alike = lost.below === undefined ? [] : (everywhere().get(contentOf(lost)) ?? []);
    const [only, ...others] = alike.filter(({ article }) => article !== not);
    return others.length === 0 ? only : undefined;
  };

  return publishedArticles(ledger).flatMap(({ path, page }) => {
    const address = helpAddress(path);
    const here = articlesByPath.get(path) ?? findById(catalog, page.ids);
    const led = here || !document ? undefined : resolver.resolveLink(address, document).target?.path;
    const article = here ?? (led === undefined ? undefined : articlesByPath.get(led));
    const found = article && pageNow(article);
    if (!found) return [];
    const { now } = found;
    return [...page.sections].flatMap(([id, lost]): Problem[] => {
      const isLed = [address, helpAddress(article.path)].some(
        (of) => find(`${of}#${encodeURIComponent(id)}`, site.reference)?.isSection,
      );
      if (now.has(id) || isLed) return [];
      const message = `The section \`${address}#${id}\` was published and is gone.`;
      // an id that was published already has its own links
      const heir = findHeir(lost, now, (other) => !page.sections.has(other)) ?? findHeir(lost, now, () => true);
      if (heir !== undefined && here) return [keepId(id, heir, found, message)];
      const other = heir === undefined ? elsewhere(lost, article) : { article, heir };
      const problem: Problem = { rule: 'section-lost', file: ledgerFile, line: lost.line, message };
      // who leads a whole page on has decided where its sections go, unless one is there
      if (other === undefined) return here ? [problem] : [];
      const place = `${helpAddress(other.article.path)}#${other.heir.id}`;
      return [
        {
          ...problem,
          message: `${message} It seems to be \`${place}\` now.`,
          remedy: `Add \`${address}#${id},${place}\` to \`redirects.csv\`.`,
        },
      ];
    });
  });
};

/** The section is there under another id. */
function keepId(id: string, heir: Heir, { file, page }: NonNullable<ReturnType<typeof pageOf>>, message: string): Problem {
  const heading = page.headings.find((of) => of.id === heir.id);
  const line = `${'#'.repeat(heading?.depth ?? 2)} ${heading?.text ?? ''} {#${heir.id} #${id}}`;
  return {
    rule: 'section-lost',
    file,
    line: heading?.line,
    message: `${message} Its heading seems to be this one, \`#${heir.id}\` now.`,
    remedy: `Write \`${line}\`, so that it keeps the old id as well.`,
  };
}
