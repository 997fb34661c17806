// The templates of the site under test.
import { memoizeByText, once } from '../../src/memoize.ts';
import { templatePagesIn, type TemplatePage } from '../../src/site/inspect/templates.ts';
import { builtFiles, readBuilt, siteDir } from './built-site.ts';

/** Keys of the locales that were built. */
export const builtLocales = once((): readonly string[] =>
  builtFiles('/index.html').flatMap((file) => /^([a-z-]+)\/search\/index\.html$/i.exec(file)?.[1] ?? []),
);

const templatesOf = memoizeByText((locales): readonly TemplatePage[] => templatePagesIn(siteDir(), locales.split(' ')));

/** One page per template and locale of the site under test. */
export const templatePages = (locales: readonly string[] = builtLocales()): readonly TemplatePage[] =>
  templatesOf(locales.join(' '));

/** Whether a built page is that of an old address, which only leads on. */
export const leadsOn = (html: string): boolean => html.includes('http-equiv="refresh"');

/** Files of the built articles of a locale. Throws where there are none. */
export const articleFiles = memoizeByText((locale): readonly string[] => {
  const found = builtFiles('/index.html').filter((file) => file.startsWith(`${locale}/help/`) && !leadsOn(readBuilt(file)));
  if (found.length === 0) throw new Error(`The site has no article in \`${locale}\`.`);
  return found;
});

/** Address of the first built article of a locale whose HTML holds something. Throws where none does. */
export function articleThatHolds(locale: string, what: string): string {
  const file = builtFiles('/index.html').find((name) => name.startsWith(`${locale}/help/`) && readBuilt(name).includes(what));
  if (file === undefined) throw new Error(`No article in \`${locale}\` holds \`${what}\`.`);
  return file.slice(0, -'index.html'.length);
}

export interface LongArticle {
  /** Address below the locale, e.g. `help/a/`. */
  path: string;
  id: string;
  /** Ids of its sections, at least five, the same in every language. */
  sections: [string, string, string, string, string, ...string[]];
}

/** The article that shows the most: steps, a table, a picture, a guide, many sections. */
export const longArticle = once((): LongArticle => {
  const [locale = ''] = builtLocales();
  const page = templatePages([locale]).find(({ template }) => template === 'article with steps, tables and a picture');
  const html = readBuilt(`${page?.path}index.html`);
  const [first, second, third, fourth, fifth, ...rest] = [...html.matchAll(/class="section-head">\s*<h[2-6] id="([^"]+)"/g)].map(
    ([, id = '']) => id,
  );
  const id = /<meta name="exl-id" content="([^"]+)"/.exec(html)?.[1];
  if (page === undefined || !first || !second || !third || !fourth || !fifth || !id)
    throw new Error(`The article ${page?.path} has no five sections.`);
  return { path: page.path.slice(locale.length + 1), id, sections: [first, second, third, fourth, fifth, ...rest] };
});
