// `npm run guides -- new <exl-id> [guide]`: writes a first draft of a guide from an article.
import { localeFolder } from '../../catalog/links/locale-of.ts';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { didYouMean } from '../../nearest.ts';
import type { LoadedContent } from '../../site/content/load.ts';
import { isWithin } from '../../site/is-within.ts';
import { projectDir, UsageError } from '../../site/settings.ts';
import { scaffoldGuide } from '../../troubleshooter/source/scaffold.ts';
import { idPattern } from '../../troubleshooter/source/schema.ts';

/** Writes graph and words of the reference locale. Never overwrites a file. */
export function newGuide(
  { catalog, rendered }: LoadedContent,
  exlId: string | undefined,
  name: string | undefined,
  today: string,
): number {
  const { reference, locales, tickets } = catalog.site;
  if (exlId === undefined) throw new UsageError('Of which article? Usage: new <exl-id> [<guide>]');
  const article = catalog.articlesById.get(exlId) ?? catalog.articlesByPath.get(exlId);
  const document = article?.documents[reference];
  const rendering = document && rendered.get(document.file);
  if (!article || !document || !rendering) {
    const guess = didYouMean(exlId, [...catalog.articlesById.keys(), ...catalog.articlesByPath.keys()]);
    throw new UsageError(`There is no article \`${exlId}\` in \`${reference}\`.${guess} Usage: new <exl-id> [<guide>]`);
  }
  const guide = name ?? (document.path.split('/').at(-1) ?? 'guide').slice(0, 30).replace(/-+$/, '');
  if (!idPattern.test(guide))
    throw new UsageError(`\`${guide}\` cannot be the id of a guide. Use lower-case letters, digits and hyphens.`);
  const folder = localeFolder({ locales }, reference);
  const draft = scaffoldGuide({
    guide,
    article: article.id,
    title: rendering.title ?? document.frontMatter.title,
    ticket: Object.keys(tickets)[0] ?? 'support',
    sections: rendering.sections,
    today,
    schemas: !isWithin(catalog.contentDir, projectDir)
      ? undefined
      : path.relative(catalog.contentDir, path.join(projectDir, 'schemas')).split(path.sep).join('/'),
  });
  const files: [string, string][] = [
    [`troubleshooters/${guide}.yml`, draft.graph],
    [`${folder}/troubleshooters/${guide}.yml`, draft.words],
  ];
  for (const [file] of files)
    if (existsSync(path.join(catalog.contentDir, file))) throw new UsageError(`\`${file}\` exists already.`);
  for (const [file, text] of files) {
    const full = path.join(catalog.contentDir, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
    process.stdout.write(`${file}\n`);
  }
  return 0;
}
