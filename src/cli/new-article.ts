// The files of a new article or of new translations of one. Values in, values out; `new.ts` writes them.
import { readExlId } from '../catalog/join-articles.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { didYouMean } from '../nearest.ts';
import type { Document, Locale } from '../vocabulary.ts';

export interface NewArticle {
  /** Path below `help/`, with or without `.md`. */
  path: string;
  title: string | undefined;
  /** Locales to make; empty for the reference locale alone. */
  locales: Locale[];
  id: string | undefined;
}

export type Planned = { files: { file: string; text: string }[]; tocLine: string } | { mistake: string };

const pathPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*(?:\/[a-z0-9]+(?:[-.][a-z0-9]+)*)*$/;

/** Headings of a document, as a skeleton for its translation: the explicit ids stay. */
const listHeadings = ({ body }: Document): string =>
  body
    .split('\n')
    .filter((line) => /^#{1,6}\s/.test(line))
    .join('\n\n');

function print(title: string, id: string, model: Document | undefined): string {
  const feature = model?.frontMatter.feature ?? [];
  const lines = [
    '---',
    `title: ${JSON.stringify(title)}`,
    'description: ""',
    `exl-id: ${id}`,
    ...(feature.length > 0 ? [`feature: ${feature.join(', ')}`] : []),
    'search: []',
    '---',
    '',
    model ? listHeadings(model) : `# ${title}`,
    '',
  ];
  return lines.join('\n');
}

/** Plans the files, or says what is wrong with the wish. `makeId` gives a new id. */
export function planArticle(catalog: Catalog, wish: NewArticle, makeId: () => string): Planned {
  const path = wish.path.replace(/^\/?(?:help\/)?/, '').replace(/\.md$/, '');
  if (!pathPattern.test(path))
    return { mistake: `\`${wish.path}\` is no path such as \`how-to/general/my-article\`: lower-case letters, digits, hyphens.` };
  const known = catalog.site.locales.map(({ locale }) => locale);
  const unknown = wish.locales.find((locale) => !known.includes(locale));
  if (unknown !== undefined) return { mistake: `There is no locale \`${unknown}\`.${didYouMean(unknown, known)}` };
  const existing = catalog.articlesByPath.get(path);
  const model = existing?.documents[catalog.site.reference];
  const title = wish.title ?? model?.frontMatter.title;
  if (title === undefined) return { mistake: 'A new article needs a title: --title "…".' };
  const { id, reason } = readExlId(wish.id);
  if (reason !== undefined) return { mistake: reason };
  const holder = id === undefined ? undefined : catalog.articles.find((article) => article.id === id && article.path !== path);
  if (holder) return { mistake: `\`${holder.path}\` has the id \`${id}\` already.` };
  const articleId = existing && existing.id !== existing.path ? existing.id : (id ?? makeId());
  const locales = wish.locales.length === 0 ? [catalog.site.reference] : wish.locales;
  const taken = locales.map((locale) => existing?.documents[locale]?.file).find((file) => file !== undefined);
  if (taken !== undefined) return { mistake: `\`${taken}\` exists already.` };
  const folders = new Map(catalog.site.locales.map(({ locale, folder }) => [locale, folder]));
  return {
    files: locales.map((locale) => ({
      file: `${folders.get(locale) ?? locale}/help/${path}.md`,
      text: print(title, articleId, model),
    })),
    tocLine: `* [${title}](/help/${path}.md)`,
  };
}
