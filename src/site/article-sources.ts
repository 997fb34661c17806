// The Markdown of an article as its author keeps it, with the front matter that holds after inheritance.
import { stringify } from 'yaml';
import type { Locale } from '../vocabulary.ts';
import { getLoadedContent } from './handover.ts';

/** Only documents that really exist: a fallback has no source of its own. */
export function sourcePaths(): { params: { locale: Locale; path: string }; props: { file: string } }[] {
  const { catalog } = getLoadedContent();
  return catalog.documents
    .filter(({ locale }) => catalog.site.building.includes(locale))
    .map(({ locale, path, file }) => ({ params: { locale, path }, props: { file } }));
}

export function sourceText({ file }: { file: string }): string {
  const document = getLoadedContent().catalog.documents.find((candidate) => candidate.file === file);
  if (!document) throw new Error(`The catalog has no document \`${file}\`.`);
  const { title, description, feature, lastUpdate } = document.frontMatter;
  const head = stringify(
    { title, description, 'exl-id': document.exlId, feature: feature.length ? feature.join(', ') : undefined, 'last-update': lastUpdate },
    { lineWidth: 0 },
  );
  return `---\n${head}---\n\n${document.body.replace(/^\n+/, '')}`;
}
