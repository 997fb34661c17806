// Every real document, and our own content, through the files for translators and back: untouched, it is the same to the last
// byte, also where every single passage is written anew.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { readCatalog } from '../../src/catalog/read.ts';
import { readContentText } from '../../src/catalog/reading/read-files.ts';
import { exchangedFiles } from '../../src/cli/translations/file-access.ts';
import { projectDir } from '../../src/site/settings.ts';
import { changeFile } from '../../src/translations/exchange/files/change-file.ts';
import { editFile } from '../../src/edits.ts';
import type { ExchangedFile } from '../../src/translations/exchange/files/exchanged-files.ts';
import { parseUnitId, plainKey } from '../../src/translations/exchange/job.ts';
import { makeJobFile } from '../../src/translations/exchange/make-job.ts';
import { TranslationMemory } from '../../src/translations/exchange/memory.ts';
import { pairFiles } from '../../src/translations/exchange/files/paired-texts.ts';
import { readXliff } from '../../src/translations/exchange/formats/read-xliff.ts';
import { takeUnits } from '../../src/translations/exchange/take-units.ts';
import { allStatuses, unitsOf } from '../../src/translations/exchange/test-exchange.ts';
import { validateXliff } from '../../src/translations/exchange/formats/test-validate-xliff.ts';
import { readTextFile, type TextFile } from '../../src/translations/exchange/files/text-file.ts';
import { writeXliff } from '../../src/translations/exchange/formats/write-xliff.ts';
import { corpusDir } from '../kit/corpus.ts';

const read = async (folder: string): Promise<Catalog> => (await readCatalog(folder, { CONTENT_PROFILE: 'import' })).catalog;

/** What goes wrong with a file on its way to translators and back, and how many of its texts go it. */
function exchange(
  file: ExchangedFile,
  locale: string,
  { contentDir, glossary }: Catalog,
  root = contentDir,
): { wrong: string[]; count: number } {
  const memory = new TranslationMemory();
  const part = makeJobFile(file, {
    locale,
    statuses: allStatuses,
    memory,
    glossary,
    oldSourceOf: () => undefined,
    longestOf: () => undefined,
    noteOf: () => undefined,
  });
  if (!part) return { wrong: [], count: 0 };
  const xml = writeXliff({ sourceLang: 'en', targetLang: locale, targetDir: 'ltr', files: [part] });
  const wrong = validateXliff(xml);
  const units = unitsOf(readXliff(xml)).map((unit) => ({ ...unit, isDone: false }));
  const job = takeUnits(units, { name: 'x', open: () => file, complainAbout: () => undefined });
  if (job.files.length + job.problems.length > 0) wrong.push('is not untouched');
  const changes = units.flatMap(({ id, target }) => {
    const text = file.paired.texts.find(({ key }) => plainKey(key) === parseUnitId(id)?.key);
    return text?.own && target !== undefined ? [{ text, target }] : [];
  });
  const { edits, refused } = changeFile(file.paired, changes);
  const bytes = readFileSync(path.join(root, file.file), 'utf8');
  if (refused.length > 0 || editFile(bytes, edits) !== bytes) wrong.push('has changed');
  return { wrong: wrong.map((fault) => `${file.file}: ${fault}`), count: changes.length };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

test.skipIf(corpusDir === undefined)('the corpus comes back valid, and the same byte for byte', async () => {
  const catalog = await read(corpusDir ?? '');
  // an article of one language alone is its own reference
  const articles = catalog.articles.flatMap(({ documents }) =>
    Object.values(documents).map(({ file, locale }) => ({ file, locale, reference: documents['en']?.file ?? file })),
  );
  const tocs = catalog.tocTexts.map(({ file, locale }) => ({ file, locale, reference: 'en/help/TOC.md' }));
  const known = new Map<string, TextFile>();
  const open = (file: string): TextFile => {
    const text = known.get(file) ?? readTextFile(file, readContentText(catalog, file) ?? '');
    known.set(file, text);
    return text;
  };
  const results = [...articles, ...tocs].map(({ file, reference, locale }) => {
    const paired = pairFiles(open(file), open(reference));
    const names = { file, path: file, reference, title: file, address: '' };
    return exchange({ ...names, isThere: true, isNew: false, paired, compared: undefined, locked: undefined }, locale, catalog);
  });
  expect(results).toHaveLength(1327);
  expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(sum(results.map(({ count }) => count))).toBeGreaterThan(25_000);
});

describe('our own content comes back valid, and the same byte for byte', () => {
  test.each(['fr', 'sv'])('%s', async (locale) => {
    const catalog = await read(path.join(projectDir, 'content'));
    const results = exchangedFiles(catalog, locale, projectDir).map(({ open, root }) => exchange(open(), locale, catalog, root));
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(sum(results.map(({ count }) => count))).toBeGreaterThan(1000);
  });
});
