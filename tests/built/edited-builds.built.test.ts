// Whole builds between random edits: a site that is built again and again with one cache equals a clean build byte for byte.
// What of the content is rendered anew is told in `src/site/content/kept-renderings.property.test.ts`.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildSite } from '../../src/cli/build/build-site.ts';
import { readSettings } from '../../src/site/settings.ts';
import { makeFolder } from '../kit/build-for-test.ts';
import { writeSite, type EditedSite } from '../kit/edited-site.ts';
import { differences } from '../kit/site-contents.ts';
import { contentEdits, start } from '../kit/site-edits.ts';

/** Stands for a change of the code that renders, draws and indexes: kept values of another version are worth nothing. */
let change = 0;
vi.mock('../../src/site/cache/code-version.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/site/cache/code-version.ts')>();
  const changed = (version: string): string => (change === 0 ? version : `${version}-${change}`);
  return {
    ...actual,
    codeVersion: (entry: string) => changed(actual.codeVersion(entry)),
    // Of the build itself, which is asked whether it has anything to do; that of the pages stays, as compiling takes long.
    readCodeVersion: (...[entries, snapshot]: Parameters<typeof actual.readCodeVersion>) => {
      const version = actual.readCodeVersion(entries, snapshot);
      return entries.some((entry) => entry.endsWith('build-site.ts')) ? changed(version) : version;
    },
  };
});

const root = makeFolder('edited-');
const at = (name: string): string => path.join(root, name);
beforeAll(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

function write(site: EditedSite): void {
  writeSite(at('content'), site);
  // With an address, so that there are pictures, feeds and a sitemap.
  writeFileSync(at('content/site.yml'), 'url: https://help.example.org\n', { flag: 'a' });
  // Whatever is deleted, there is something to publish.
  writeFileSync(
    at('content/en/help/always.md'),
    '---\ntitle: Always\nexl-id: always\nchanges:\n  - 2026-11-02 New.\n---\n\nText.\n',
  );
}

/** Gives the number of documents that were rendered; undefined where the site was there already, or came from the cache as a whole. */
async function build(outDir: string, cacheDir: string): Promise<number | undefined> {
  const settings = readSettings({ CONTENT_DIR: at('content'), CACHE_DIR: at(cacheDir), OUT_DIR: at(outDir) });
  const { reuse } = await buildSite(settings);
  return reuse.find(({ step }) => step === 'Articles')?.anew.length;
}

/** From nothing but the compiled pages, which hang on no content. */
async function buildClean(): Promise<void> {
  for (const name of ['clean', 'empty']) rmSync(at(name), { recursive: true, force: true });
  mkdirSync(at('empty'));
  cpSync(at('cache/programs'), at('empty/programs'), { recursive: true, verbatimSymlinks: true });
  await build('clean', 'empty');
}

test('after random edits of content and code a site equals a clean build', { timeout: 600_000 }, async () => {
  const step = fc.record({ edits: fc.array(fc.oneof(...contentEdits), { maxLength: 3 }), isCodeChanged: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(start, fc.array(step, { minLength: 1, maxLength: 3 }), async (first, steps) => {
      let site = first;
      write(site);
      await build('site', 'cache');
      for (const { edits, isCodeChanged } of steps) {
        site = edits.reduce((edited, edit) => edit(edited), site);
        write(site);
        if (isCodeChanged) change += 1;
        const rendered = await build('site', 'cache');
        const articles = Object.values(site.articles).flatMap((own) => Object.values(own).filter(Boolean));
        // Of other code nothing is taken over; otherwise what the edits concern, which another test tells.
        expect([isCodeChanged, rendered]).toEqual([isCodeChanged, isCodeChanged ? articles.length + 1 : rendered]);
      }
      expect(await build('site', 'cache')).toBeUndefined();
      await buildClean();
      expect(differences(at('site'), at('clean'))).toEqual([]);
      rmSync(at('site'), { recursive: true });
      expect(await build('site', 'cache')).toBeUndefined();
      expect(differences(at('site'), at('clean'))).toEqual([]);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
