// Which section of a page a link means, on the page itself and from others.
import { memoize } from '../../memoize.ts';
import type { Heading } from '../../vocabulary.ts';

/** What is asked of a page: `RenderedDocument`, or a page that is being made and has its headings. */
interface Sections {
  headings: readonly Heading[];
  anchors?: readonly string[] | undefined;
}

interface Names {
  ids: ReadonlySet<string>;
  slugs: ReadonlyMap<string, string>;
  folded: ReadonlyMap<string, string>;
}

/** All ids on a page that a link may lead to. */
export const anchorsOf = ({ anchors, headings }: Sections): readonly string[] => anchors ?? headings.map(({ id }) => id);

/**
 * The id that a fragment leads to: the same id; else the heading whose words in the page's own language give the
 * fragment; else either of them in other capitals. Undefined where there is none.
 */
export function findSection(page: Sections, fragment: string): string | undefined {
  const { ids, slugs, folded } = namesOf(page);
  for (const name of [fragment, fragment.trim().replace(/\s+/gu, '-')]) {
    const found = ids.has(name) ? name : (slugs.get(name) ?? folded.get(name.toLowerCase()));
    if (found !== undefined) return found;
  }
  return undefined;
}

const namesOf = memoize((page: Sections): Names => {
  const anchors = anchorsOf(page);
  const slugged = page.headings.flatMap(({ slug, id }) => (slug === undefined ? [] : [[slug, id] as const]));
  // the first of several wins, so it comes last
  const slugs = new Map(slugged.toReversed());
  const folded = new Map([...slugged, ...anchors.map((id) => [id.toLowerCase(), id] as const).toReversed()]);
  return { ids: new Set(anchors), slugs, folded };
});
