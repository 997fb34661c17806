// An inherited folder in a page of text: what is in it, what is unusual. Values in, text out.
import { plural } from '../../counted.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { stringsLanguage } from '../../i18n/strings.ts';
import { countConstructs } from './count-constructs.ts';

const number = new Intl.NumberFormat('en');
const say = (count: number, one: string, many?: string): string => `${number.format(count)} ${plural(count, one, many)}`;

/** Sections of the report: a heading and its lines. */
export function describeContent(catalog: Catalog): { heading: string; lines: string[] }[] {
  return [
    { heading: 'Locales', lines: listLocales(catalog) },
    { heading: 'Markdown', lines: listConstructs(catalog) },
    { heading: 'Files', lines: listFiles(catalog) },
    { heading: 'Unusual', lines: listUnusual(catalog) },
  ].filter(({ lines }) => lines.length > 0);
}

function listLocales({ site, documents, articles }: Catalog): string[] {
  const byLocale = Map.groupBy(documents, ({ locale }) => locale);
  const width = Math.max(...site.locales.map(({ locale }) => locale.length));
  return site.locales.map(({ locale, lang, name, folder }) => {
    const own = byLocale.get(locale)?.length ?? 0;
    const shared = articles.filter((article) => article.documents[locale] && article.documents[site.reference]).length;
    return [
      locale.padEnd(width),
      [
        folder === locale ? name : `${name}, in \`${folder}/\``,
        say(own, 'article'),
        ...(locale === site.reference
          ? ['the reference']
          : own === shared
            ? []
            : [`${number.format(own - shared)} of them not in \`${site.reference}\``]),
        ...(stringsLanguage(lang) === undefined ? ['no words of the interface: its labels are borrowed'] : []),
      ].join(', '),
    ].join('  ');
  });
}

function listConstructs({ documents }: Catalog): string[] {
  return countConstructs(documents.map(({ body }) => body)).map(
    ({ name, uses, documents: holders }) => `${name}: ${number.format(uses)} in ${say(holders, 'document')}`,
  );
}

function listFiles({ assets, includes, redirects, guides, pages }: Catalog): string[] {
  const files = Object.values(assets).flatMap((asset) => Object.values(asset.files));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const kinds = [...Map.groupBy(files, ({ file }) => (/\.([^./]+)$/.exec(file)?.[1] ?? '').toLowerCase())]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, found]) => `${kind} ${number.format(found.length)}`);
  return [
    ...(files.length === 0
      ? []
      : [
          `${say(files.length, 'image or other file', 'images and other files')}, ${number.format(Math.ceil(bytes / 1_000_000))} MB: ${kinds.join(', ')}`,
        ]),
    ...(includes.length === 0 ? [] : [say(includes.length, 'include')]),
    ...(redirects.length === 0 ? [] : [`${say(redirects.length, 'redirect')} in \`redirects.csv\``]),
    ...(guides.length === 0 ? [] : [say(guides.length, 'troubleshooting guide')]),
    ...(pages.length === 0 ? [] : [say(pages.length, 'own page')]),
  ];
}

const longest = 100_000;

function listUnusual({ site, documents, articles, assets }: Catalog): string[] {
  const count = (what: string, isSo: (document: Catalog['documents'][number]) => boolean): string[] => {
    const found = documents.filter(isSo);
    const [first] = found;
    return first === undefined ? [] : [`${say(found.length, 'document')} ${what}, for instance \`${first.file}\``];
  };
  const orphans = articles.filter(({ documents: own }) => own[site.reference] === undefined);
  const large = Object.values(assets)
    .flatMap(({ files }) => Object.values(files))
    .filter(({ size }) => size > 2_000_000);
  return [
    ...count('without `exl-id`: joined with their translations by path', ({ exlId }) => exlId === undefined),
    ...count('hidden from readers (`hide: true`)', ({ frontMatter }) => frontMatter.hide),
    ...count('kept from search engines (`index: false`)', ({ frontMatter }) => !frontMatter.index),
    ...count(
      'without date (`last-update`): nobody can tell whether a translation is stale',
      ({ frontMatter }) => frontMatter.lastUpdate === undefined,
    ),
    ...count('without description', ({ frontMatter }) => frontMatter.description === undefined),
    ...count(`longer than ${number.format(longest)} characters`, ({ body }) => body.length > longest),
    ...(orphans.length === 0
      ? []
      : [`${say(orphans.length, 'article')} not in the reference locale, for instance \`${orphans[0]?.path}\``]),
    ...(large.length === 0 ? [] : [`${say(large.length, 'file')} larger than 2 MB, for instance \`${large[0]?.file}\``]),
  ];
}
