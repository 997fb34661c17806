// Every real document through the files for translators and back: untouched, it is the same to the last byte, also where
// every single passage is written anew.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { readCatalog, readContentText } from '../../src/catalog/read.ts';
import { changeFile } from '../../src/translations/exchange/change-file.ts';
import { editFile } from '../../src/translations/exchange/edits.ts';
import type { ExchangedFile } from '../../src/translations/exchange/exchanged-files.ts';
import { pairFiles } from '../../src/translations/exchange/paired-texts.ts';
import { readXliff } from '../../src/translations/exchange/read-xliff.ts';
import { allStatuses, unitsOf } from '../../src/translations/exchange/test-exchange.ts';
import { validateXliff } from '../../src/translations/exchange/test-validate-xliff.ts';
import { makeJobFile } from '../../src/translations/exchange/make-job.ts';
import { TranslationMemory } from '../../src/translations/exchange/memory.ts';
import { readTextFile, type TextFile } from '../../src/translations/exchange/text-file.ts';
import { takeUnits } from '../../src/translations/exchange/take-units.ts';
import { writeXliff } from '../../src/translations/exchange/write-xliff.ts';
import { parseUnitId } from '../../src/translations/exchange/job.ts';
import { corpusDir } from '../kit/corpus.ts';

describe.skipIf(corpusDir === undefined)('the corpus, exchanged with translators', () => {
  let catalog: Catalog;
  let pairs: { file: string; reference: string; locale: string }[];
  const files = new Map<string, TextFile>();
  const open = (file: string): TextFile => {
    const known = files.get(file) ?? readTextFile(file, readContentText(catalog, file) ?? '');
    files.set(file, known);
    return known;
  };
  beforeAll(async () => {
    ({ catalog } = await readCatalog(corpusDir ?? '', { CONTENT_PROFILE: 'import' }));
    // an article of one language alone is its own reference
    const articles = catalog.articles.flatMap(({ documents }) =>
      Object.values(documents).map(({ file, locale }) => ({ file, locale, reference: documents['en']?.file ?? file })),
    );
    const tocs = catalog.tocTexts.map(({ file, locale }) => ({ file, locale, reference: 'en/help/TOC.md' }));
    pairs = [...articles, ...tocs];
  });

  test('comes back valid, and the same byte for byte', () => {
    expect(pairs).toHaveLength(1327);
    const wrong: string[] = [];
    let count = 0;
    for (const { file: name, reference, locale } of pairs) {
      const file: ExchangedFile = {
        file: name,
        path: name,
        reference,
        title: name,
        address: '',
        isThere: true,
        isNew: false,
        paired: pairFiles(open(name), open(reference)),
        compared: undefined,
        locked: undefined,
      };
      const part = makeJobFile(file, {
        locale,
        statuses: allStatuses,
        memory: new TranslationMemory(),
        glossary: catalog.glossary,
        longestOf: () => undefined,
      });
      if (!part) continue;
      const xml = writeXliff({ sourceLang: 'en', targetLang: locale, targetDir: 'ltr', files: [part] });
      for (const fault of validateXliff(xml)) wrong.push(`${name}: ${fault}`);
      const units = unitsOf(readXliff(xml));
      const job = takeUnits(units, { name: 'x', open: () => file, complainAbout: () => undefined });
      if (job.files.length + job.problems.length > 0) wrong.push(`${name}: is not untouched`);
      const changes = units.flatMap(({ id, target }) => {
        const text = file.paired.texts.find(({ key }) => key === parseUnitId(id)?.key);
        return text?.own && target !== undefined ? [{ text, target }] : [];
      });
      count += changes.length;
      const { edits, refused } = changeFile(file.paired, changes);
      const bytes = readFileSync(path.join(corpusDir ?? '', name), 'utf8');
      if (refused.length > 0 || editFile(bytes, edits) !== bytes) wrong.push(`${name}: has changed`);
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(25_000);
  });
});
