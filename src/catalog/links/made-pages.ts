// Which pages the site makes by itself, of those that a link may lead to. They have no file: what the content holds decides.
import type { Article } from '../document.ts';
import type { TocEntry } from '../../vocabulary.ts';
import type { Catalog } from '../catalog.ts';
import { once } from '../../memoize.ts';
import { announcesChanges } from './is-indexed.ts';

/** Makes the function that says whether a path below a locale, `changes` or `topics/databases/all`, is such a page in every language. */
export function createMadePages({ articlesByPath, documents, site, tocs }: Catalog): (path: string) => boolean {
  const hasTopic = (id: string): boolean =>
    Object.values(tocs)
      .filter((entries) => entries.length > 0)
      .every((entries) => entries.some((entry) => entry.id === id && countArticles(entry, articlesByPath) > 1));

  const hasChanges = once(() => documents.some(announcesChanges));
  return (path) => {
    if (path === 'search') return true;
    if (path === 'ticket') return Object.keys(site.tickets).length > 0;
    if (path === 'changes') return hasChanges();
    const [, topic] = /^topics\/([\p{L}\p{N}_-]+)\/all$/u.exec(path) ?? [];
    return topic !== undefined && hasTopic(topic);
  };
}

const countArticles = ({ path, hidden, children }: TocEntry, known: ReadonlyMap<string, Article>): number =>
  hidden
    ? 0
    : Number(path !== undefined && known.has(path)) + children.reduce((sum, child) => sum + countArticles(child, known), 0);
