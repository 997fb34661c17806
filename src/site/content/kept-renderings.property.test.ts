// Whatever is edited between builds, a build with the cache gives what a build without one gives, and renders what the
// edits concern and nothing else. What they concern is told by a model of the site that knows nothing of the cache.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import type { Translate } from '../../i18n/translator.ts';
import { readSettings } from '../settings.ts';
import { wordsOf } from './interface-words.ts';
import { loadContent, type LoadedContent } from './load.ts';

const names = ['a', 'b', 'c', 'd'] as const;
const locales = ['en', 'fr'] as const;
type Locale = (typeof locales)[number];

interface Article {
  title: number;
  heading: number;
  text: number;
  /** Index of the article that it links to, below `names`. */
  target: number;
  /** Whether the link shows the title of its target. */
  isBare: boolean;
  hasImage: boolean;
  hasInclude: boolean;
  hasNote: boolean;
  hasTicket: boolean;
}

interface Site {
  articles: Record<Locale, Partial<Record<string, Article>>>;
  image: number | undefined;
  include: number;
  hasTicket: boolean;
  word: number;
  base: string;
}

const png = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 4, channels: 3, background: 'navy' } })
    .png()
    .toBuffer();
const narrow = await png(8);
/** The first and the last show nothing different: their bytes differ behind the end of the image. */
const images = [narrow, await png(16), Buffer.concat([narrow, Buffer.from('x')])];
const widths = [8, 16, 8];

const titleOf = ({ title }: Article): string => `Title ${title}`;

/** Without the front matter, of which the pipeline sees nothing. */
function bodyOf(article: Article): string {
  const { heading, text, target, isBare, hasImage, hasInclude, hasNote, hasTicket } = article;
  return [
    `# Words\n\nText ${text}. [${isBare ? '' : 'words'}](${names[target]}.md#part-${text})`,
    ...(hasImage ? ['![Image](x.png)'] : []),
    ...(hasInclude ? ['{{$include /help/_includes/one.md}}'] : []),
    ...(hasNote ? ['>[!NOTE]\n>\n>Note.'] : []),
    ...(hasTicket ? ['[ticket](ticket:support)'] : []),
    `## Part ${heading}`,
    'The end.\n',
  ].join('\n\n');
}

const siteFile = ({ hasTicket }: Site): string =>
  `profile: import\nlocales: [en, fr]\n${hasTicket ? 'tickets: { support: { url: https://a.example/ } }\n' : ''}`;

/** Writes every file anew: none keeps its date, and nothing depends on that. */
function writeSite(folder: string, site: Site): void {
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  rmSync(folder, { recursive: true, force: true });
  write('site.yml', siteFile(site));
  for (const locale of locales) {
    write(`${locale}/help/TOC.md`, '# Contents\n');
    for (const [name, article] of Object.entries(site.articles[locale]))
      if (article)
        write(`${locale}/help/${name}.md`, `---\ntitle: ${titleOf(article)}\nexl-id: id-${name}\n---\n\n${bodyOf(article)}`);
  }
  write('en/help/_includes/one.md', `Included ${site.include}.`);
  const image = site.image === undefined ? undefined : images[site.image];
  if (image) write('en/help/x.png', image);
}

/** What a rendering is kept under, and what has to be the same for it to be valid. */
function describe(site: Site, locale: Locale, name: string, article: Article): { text: string; answers: string } {
  const target = names[article.target] ?? '';
  const shown = site.articles[locale][target] ?? locales.map((other) => site.articles[other][target]).find(Boolean);
  const original = locale === 'fr' ? site.articles.en[name] : undefined;
  return {
    text: JSON.stringify([locale, name, bodyOf(article), original?.heading]),
    answers: JSON.stringify([
      shown === undefined ? 'missing' : article.isBare && titleOf(shown),
      article.hasImage && (site.image === undefined ? 'missing' : widths[site.image]),
      article.hasInclude && site.include,
      article.hasNote && site.word,
      article.hasTicket && site.hasTicket,
    ]),
  };
}

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
const start = fc.record<Site>({
  articles: fc.record({ en: articlesOf, fr: articlesOf }),
  image: fc.option(fc.nat(images.length - 1), { nil: undefined }),
  include: small,
  hasTicket: fc.boolean(),
  word: small,
  base: fc.constantFrom('/', '/docs/'),
});

type Edit = (site: Site) => Site;
const withArticles = (site: Site, locale: Locale, changed: Partial<Record<string, Article>>): Site => ({
  ...site,
  articles: { ...site.articles, [locale]: changed },
});
const editOne = (change: (given: Article, by: Article) => Partial<Article>): fc.Arbitrary<Edit> =>
  fc.tuple(place, article).map(([{ locale, name }, by]) => (site) => {
    const given = site.articles[locale][name];
    return given ? withArticles(site, locale, { ...site.articles[locale], [name]: { ...given, ...change(given, by) } }) : site;
  });
const edit: fc.Arbitrary<Edit> = fc.oneof(
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
  fc.record({ word: small }).map(
    (change): Edit =>
      (site) => ({ ...site, ...change }),
  ),
  fc.record({ base: fc.constantFrom('/', '/docs/') }).map(
    (change): Edit =>
      (site) => ({ ...site, ...change }),
  ),
  fc.constant<Edit>((site) => site),
);

const root = mkdtempSync(path.join(tmpdir(), 'help-center-edits-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function load(site: Site, contentDir: string, cacheDir: string): Promise<LoadedContent> {
  const words: typeof wordsOf = (catalog, locale) => {
    const own = wordsOf(catalog, locale);
    const say = (...[key, values]: Parameters<Translate>): string =>
      key === 'alert.note' ? `Note ${site.word}` : own(key, values);
    return Object.assign(say, { words: own.words, page: own.page, languageOf: own.languageOf });
  };
  const settings = readSettings({ CONTENT_DIR: contentDir, CACHE_DIR: cacheDir, BASE_PATH: site.base });
  return loadContent({ settings, words });
}

/** Everything that pages are made of: renderings, problems, and what readers of each language are shown. */
const valuesOf = ({ rendered, problems, addresses }: LoadedContent): unknown => ({
  rendered: Object.fromEntries(rendered),
  problems,
  shown: locales.flatMap((from) =>
    locales.flatMap((to) =>
      [...rendered].filter(([file]) => file.startsWith(from)).map(([, { sections }]) => addresses.sections(sections, from, to)),
    ),
  ),
});

test('after random edits a build with the cache equals one without, and renders what the edits concern', async () => {
  const cacheDir = path.join(root, 'cache');
  const kept = new Map<string, string>();
  const counts = { reused: 0, anew: 0 };
  await fc.assert(
    fc.asyncProperty(
      start,
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
      async (first, steps) => {
        let site = first;
        const contentDir = path.join(root, 'content');
        for (const [step, edits] of [[], ...steps].entries()) {
          site = edits.reduce((edited, change) => change(edited), site);
          writeSite(contentDir, site);
          const expected: string[] = [];
          for (const locale of locales)
            for (const [name, given] of Object.entries(site.articles[locale])) {
              if (!given) continue;
              const { text, answers } = describe(site, locale, name, given);
              if (kept.get(text) !== answers) expected.push(`${locale}/help/${name}.md`);
              kept.set(text, answers);
            }
          const warm = await load(site, contentDir, cacheDir);
          const articles = warm.reuse.find((found) => found.step === 'Articles');
          expect(articles?.anew.map(({ name }) => name).sort()).toEqual(expected.sort());
          if (edits.length > 0) counts.reused += articles?.reused ?? 0;
          if (edits.length > 0) counts.anew += expected.length;
          if (step < steps.length) continue;
          const fresh = mkdtempSync(path.join(root, 'cold-'));
          const cold = await load(site, contentDir, fresh);
          rmSync(fresh, { recursive: true });
          expect(valuesOf(warm)).toEqual(valuesOf(cold));
        }
      },
    ),
    { numRuns: 200 },
  );
  // The edits leave much as it was: a cache that never hits would pass all else.
  expect(counts.reused).toBeGreaterThan(counts.anew);
}, 300_000);
