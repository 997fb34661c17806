// What may happen to a small site between two builds, for tests with random edits.
import fc from 'fast-check';
import { images, locales, names, type Article, type EditedSite, type Locale } from './edited-site.ts';

const small = fc.integer({ min: 0, max: 2 });
const article = fc.record<Article>({
  title: small,
  heading: small,
  text: small,
  target: fc.nat(names.length - 1),
  isBare: fc.boolean(),
  hasImage: fc.boolean(),
  hasInclude: fc.boolean(),
  hasNote: fc.boolean(),
  hasTicket: fc.boolean(),
});
const place = fc.record({ locale: fc.constantFrom(...locales), name: fc.constantFrom(...names) });
const articlesOf = fc.dictionary(fc.constantFrom(...names), article, { minKeys: 1 });
export const start = fc.record<EditedSite>({
  articles: fc.record({ en: articlesOf, fr: articlesOf }),
  image: fc.option(fc.nat(images.length - 1), { nil: undefined }),
  include: small,
  hasTicket: fc.boolean(),
  word: small,
  base: fc.constantFrom('/', '/docs/'),
});

export type Edit = (site: EditedSite) => EditedSite;
const withArticles = (site: EditedSite, locale: Locale, changed: Partial<Record<string, Article>>): EditedSite => ({
  ...site,
  articles: { ...site.articles, [locale]: changed },
});
const editOne = (change: (given: Article, by: Article) => Partial<Article>): fc.Arbitrary<Edit> =>
  fc.tuple(place, article).map(([{ locale, name }, by]) => (site) => {
    const given = site.articles[locale][name];
    return given ? withArticles(site, locale, { ...site.articles[locale], [name]: { ...given, ...change(given, by) } }) : site;
  });
/** Of the content folder. */
export const contentEdits: readonly fc.Arbitrary<Edit>[] = [
  editOne((_, { text }) => ({ text })),
  editOne((_, { title }) => ({ title })),
  editOne((_, { heading }) => ({ heading })),
  editOne((_, { target, isBare }) => ({ target, isBare })),
  editOne((_, by) => by),
  // add, or write anew
  fc.tuple(place, article).map(
    ([{ locale, name }, by]): Edit =>
      (site) =>
        withArticles(site, locale, { ...site.articles[locale], [name]: by }),
  ),
  // delete
  place.map(
    ({ locale, name }): Edit =>
      (site) =>
        withArticles(site, locale, { ...site.articles[locale], [name]: undefined }),
  ),
  // move, in both languages
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(
    ([from, to]): Edit =>
      (site) =>
        locales.reduce((moved, locale) => {
          const { [from]: given, ...others } = moved.articles[locale];
          return given ? withArticles(moved, locale, { ...others, [to]: given }) : moved;
        }, site),
  ),
  fc.record({ image: fc.option(fc.nat(images.length - 1), { nil: undefined }) }).map(
    (change): Edit =>
      (site) => ({ ...site, ...change }),
  ),
  fc.record({ include: small }).map(
    (change): Edit =>
      (site) => ({ ...site, ...change }),
  ),
  fc.record({ hasTicket: fc.boolean() }).map(
    (change): Edit =>
      (site) => ({ ...site, ...change }),
  ),
  fc.constant<Edit>((site) => site),
];

/** Of what stands around it: a word of the interface, the base path. */
export const otherEdits: readonly fc.Arbitrary<Edit>[] = [
  fc.record({ word: small }).map(
    (change): Edit =>
      (site) => ({ ...site, ...change }),
  ),
  fc.record({ base: fc.constantFrom('/', '/docs/') }).map(
    (change): Edit =>
      (site) => ({ ...site, ...change }),
  ),
];
