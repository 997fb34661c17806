// Sections of a translation whose original has changed since somebody accepted them.
import type { Catalog } from '../../catalog/catalog.ts';
import { meaningsByLocale, showsGlossary } from '../../catalog/glossary/glossary-page.ts';
import { isChangeKey } from '../../translations/change-keys.ts';
import { compareCatalog } from '../../translations/compare-catalog.ts';
import type { Document } from '../../catalog/document.ts';
import type { RenderedDocument } from '../../vocabulary.ts';

/** Their ids in the rendering, each once, in order; the empty id is what stands before the first heading. */
export function staleSections(catalog: Catalog, document: Document, rendered: RenderedDocument): string[] {
  const { byFile } = compareCatalog(catalog);
  const all = byFile.get(document.file)?.changes ?? [];
  // lines of `changes` stand on a page of their own
  const changes = all.filter(({ own, reference }) => !isChangeKey((reference ?? own)?.key));
  const meanings = showsGlossary(document) ? meaningsByLocale(catalog).get(document.locale) : undefined;
  const meant = new Set(
    (byFile.get(meanings?.file ?? '')?.changes ?? []).map(({ own, reference }) => (reference ?? own)?.key?.replace(/^\w+\./, '')),
  );
  if (changes.length === 0 && meant.size === 0) return [];
  const lines = new Map(rendered.headings.map(({ id, line }) => [id, line]));
  const isMeaning = (id: string): boolean => meanings?.words.has(id) === true || meanings?.groups.has(id) === true;
  // their lines are those of another file
  const starts = rendered.sections.map(({ id }) => (isMeaning(id) ? Number.POSITIVE_INFINITY : (lines.get(id) ?? 0)));
  const stale = new Set(
    changes.map(({ own }) => {
      const line = own?.key === undefined ? (own?.line ?? 0) : 0;
      return Math.max(
        0,
        starts.findLastIndex((start) => start <= line),
      );
    }),
  );
  return rendered.sections.flatMap(({ id }, index) => (stale.has(index) || meant.has(id) ? [id] : []));
}
