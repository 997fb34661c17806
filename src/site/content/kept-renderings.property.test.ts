// Whatever is edited between builds, a build with the cache gives what a build without one gives, and renders what the
// edits concern and nothing else. What they concern is told by a model of the site that knows nothing of the cache.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import {
  bodyOf,
  locales,
  names,
  titleOf,
  widths,
  writeSite,
  type Article,
  type EditedSite,
  type Locale,
} from '../../../tests/kit/edited-site.ts';
import { contentEdits, otherEdits, start } from '../../../tests/kit/site-edits.ts';
import type { Translate } from '../../i18n/translator.ts';
import { readSettings } from '../settings.ts';
import { wordsOf } from './interface-words.ts';
import { loadContent, type LoadedContent } from './load.ts';

/** What a rendering is kept under, and what has to be the same for it to be valid. */
function describe(site: EditedSite, locale: Locale, name: string, article: Article): { text: string; answers: string } {
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

const edit = fc.oneof(...contentEdits, ...otherEdits);
const root = mkdtempSync(path.join(tmpdir(), 'help-center-edits-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function load(site: EditedSite, contentDir: string, cacheDir: string): Promise<LoadedContent> {
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
