// Five real translations of one article, with known defects. They are not part of this project: SEEDS_DIR names their
// folder; without it, it is looked for beside the project.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { severityOf } from '../problem.ts';
import { writeFiles, type Files } from '../catalog/test-folder.ts';
import { listProblems, loadFolder } from './test-content.ts';

const folder = process.env['SEEDS_DIR'] ?? resolve('../shared/seeds');
const locales = ['es', 'fr', 'it', 'pt', 'sv'];
const path = 'help/how-to/general/mbi-reauthenticating-integrations.md';

const load = (profile: 'strict' | 'import') => {
  const files: Files = Object.fromEntries(
    locales.map((locale) => [`${locale}/${path}`, readFileSync(join(folder, `${locale}.md`))]),
  );
  return loadFolder(writeFiles(files), { CONTENT_PROFILE: profile });
};

const at = (locale: string, line: number, rule: string) => `${locale}/${path}:${line} ${rule}`;

describe.skipIf(!existsSync(folder))('five translations of one article', () => {
  test('are one article', async () => {
    const { catalog } = await load('import');
    expect(catalog.articles).toHaveLength(1);
    expect(Object.keys(catalog.articles[0]?.documents ?? {})).toEqual(locales);
  });

  test.each([
    ['old-host', ['es', 'fr', 'it', 'sv'].map((locale) => at(locale, 19, 'old-host'))],
    ['broken-link', locales.map((locale) => at(locale, 38, 'broken-link'))],
    ['missing-image', locales.map((locale) => at(locale, 34, 'missing-image'))],
    ['alt-file-name', locales.map((locale) => at(locale, 34, 'alt-file-name'))],
    ['foreign-address', [at('pt', 19, 'foreign-address')]],
    ['apostrophe-entity', [at('fr', 30, 'apostrophe-entity'), at('it', 36, 'apostrophe-entity')]],
    ['acronym-changed', [at('fr', 30, 'acronym-changed')]],
    ['title-differs', [at('es', 13, 'title-differs')]],
    ['list-punctuation', [at('fr', 28, 'list-punctuation')]],
    ['brackets-lost', [at('it', 19, 'brackets-lost')]],
  ] as const)('%s', async (rule, expected) => {
    const { problems } = await load('import');
    expect(listProblems(problems, rule)).toEqual(expected);
  });

  test('are warnings as inherited content, errors as our own', async () => {
    const { problems } = await load('import');
    const errors = (profile: 'strict' | 'import') => problems.filter(({ rule }) => severityOf(rule, profile) === 'error');
    expect(errors('import')).toEqual([]);
    expect(new Set(errors('strict').map(({ rule }) => rule))).toEqual(new Set(['broken-link', 'missing-image']));
  });
});
