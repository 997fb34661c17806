// A component that finds nothing to show is told where it stands. Checks tell what an attribute names in vain, and which name
// is near; this asks the makers themselves, so whatever leaves one with nothing is told.
import { shownDocument } from '../../catalog/links/fallback.ts';
import { componentsOf } from '../../checks/articles/page-components.ts';
import { findComponent, writeComponent } from '../../mdx/registry.ts';
import type { Problem } from '../../problem.ts';
import type { ComponentUse, Place } from '../../vocabulary.ts';
import { pageComponent, type PageComponent } from './pages/page-components.ts';
import type { Site } from './site.ts';

/** One with attributes says which things it shows: none of them is as little as nothing. */
const showsNothing = (shown: PageComponent, { attributes }: ComponentUse): boolean =>
  shown.kind === 'text' || (shown.kind === 'links' && shown.links.length === 0 && Object.keys(attributes).length > 0);

const keyOf = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

/** Components that show nothing in some locale, each once; those that `site.problems` has told already are left out. */
export function findEmptyComponents(site: Site, make: typeof pageComponent = pageComponent): Problem[] {
  const { catalog, rendered } = site;
  const told = new Set(
    site.problems.filter(({ rule }) => rule === 'component-attribute' || rule === 'section-missing').map(keyOf),
  );
  return catalog.pages.flatMap((page) =>
    catalog.site.building.flatMap((locale) => {
      const document = shownDocument(catalog, page, locale);
      return componentsOf(document && rendered.get(document.file)).flatMap((use): Problem[] => {
        const key = keyOf(use.place);
        if (told.has(key) || !showsNothing(make(site, use, locale), use)) return [];
        told.add(key);
        return [
          {
            ...use.place,
            rule: 'component-attribute',
            message: `\`${writeComponent(use)}\` finds nothing to show.`,
            remedy: findComponent(use.name)?.needs ?? 'Name something that is there, or remove the component.',
          },
        ];
      });
    }),
  );
}
