// The guides that our own pages embed are published: a draft, or a guide with errors, has no pages to lead to.
import { pageDocuments, type Catalog } from '../../catalog/catalog.ts';
import { componentsOf } from '../../checks/articles/page-components.ts';
import type { Problem } from '../../problem.ts';
import type { RenderedDocument } from '../../vocabulary.ts';

/** Components that name a guide which is there, but not published. */
export const checkPageGuides = (
  catalog: Catalog,
  rendered: ReadonlyMap<string, RenderedDocument>,
  published: readonly string[],
): Problem[] =>
  pageDocuments(catalog).flatMap(({ file }) =>
    componentsOf(rendered.get(file)).flatMap(({ attributes: { guide }, place }): Problem[] => {
      const isKnown = catalog.guides.some((known) => known.guide === guide);
      if (guide === undefined || !isKnown || published.includes(guide)) return [];
      const message = `The guide \`${guide}\` is not published: it is a draft, is retired or has errors.`;
      return [{ ...place, rule: 'component-attribute', message, remedy: 'Publish the guide, or remove the component.' }];
    }),
  );
