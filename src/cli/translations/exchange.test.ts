// The way to translators and back, over real folders.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../catalog/catalog.ts';
import { readCatalog } from '../../catalog/read.ts';
import { writeFiles, type Files } from '../../catalog/test-folder.ts';
import { article } from '../../checks/test-content.ts';
import { compareCatalog } from '../../translations/compare-catalog.ts';
import { acceptTranslations } from './accept.ts';
import { exportTranslations, type ExportOptions } from './export.ts';
import { importTranslations } from './import.ts';
import { capturePrinted } from './test-printed.ts';

const printed = capturePrinted();

const english = article('# Connect\n\nClick **Save** and wait 5 minutes.\n\nThen call support.', { title: 'Connect', id: 'a' });
const french = article('# Se connecter\n\nCliquez sur **Save** et attendez 5 minutes.\n\nPuis appelez l’assistance.', {
  title: 'Se connecter',
  id: 'a',
});
const files: Files = {
  'site.yml': 'reference: en\nlocales:\n  en: en\n  fr: fr\n  sv: sv\n',
  'glossary.yml': 'terms:\n  MBI: { never: { fr: [IMS] } }\n',
  'en/help/a.md': english,
  'fr/help/a.md': french,
};

/** A content folder and what the commands do with it. */
function open(own: Files = files) {
  const folder = writeFiles(own);
  const out = join(folder, 'exchange');
  const read = async (): Promise<Catalog> => (await readCatalog(folder, { CONTENT_PROFILE: 'import' })).catalog;
  const path = (file: string): string => join(folder, file);
  return {
    path: folder,
    text: (file: string): string => readFileSync(path(file), 'utf8'),
    has: (file: string): boolean => existsSync(path(file)),
    write: (file: string, text: string | Uint8Array): void => {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), text);
    },
    accept: async (): Promise<number> => acceptTranslations(await read(), ['fr']),
    export: async (words: string[] = ['fr'], options: Partial<ExportOptions> = {}): Promise<number> =>
      exportTranslations(await read(), words, { isAll: false, isSplit: false, isPo: false, out, projectDir: folder, ...options }),
    import: async (...names: string[]): Promise<number> =>
      importTranslations(
        await read(),
        names.map((name) => join(out, name)),
        read,
        folder,
      ),
    /** Kinds of changes and number of unknown passages of a file. */
    compare: async (file: string) => {
      const compared = compareCatalog(await read()).byFile.get(file);
      return [compared?.changes.map(({ kind }) => kind), compared?.unknown.length];
    },
  };
}

/** Translates the units whose sources begin with these words, as a translation program does. */
const translate = (xml: string, targets: Record<string, string>): string =>
  Object.entries(targets).reduce(
    (text, [source, target]) =>
      text.replace(
        new RegExp(`<segment id="s1" [^>]*>(\\s*<source>${source}.*</source>)(?:\\s*<target>.*</target>)?`),
        (_, written: string) => `<segment id="s1" state="final">${written}<target>${target}</target>`,
      ),
    xml,
  );

test.each([false, true])('an export keeps another file of its name, which may hold work (--split: %s)', async (isSplit) => {
  const folder = open();
  const name = isSplit ? 'exchange/fr/help/a.xlf' : 'exchange/fr.xlf';
  await folder.export(['fr'], { isAll: true, isSplit });
  const worked = translate(folder.text(name), { Click: 'Cliquez sur <pc id="1">Save</pc>.' });
  folder.write(name, worked);
  printed.text = '';
  await folder.export(['fr', 'fr/help/a.md'], { isAll: true, isSplit });
  expect(folder.text(`${name}~`)).toBe(worked);
  expect(folder.text(name)).not.toBe(worked);
  expect(printed.text).toContain(`${name}~`);
  printed.text = '';
  await folder.export(['fr', 'fr/help/a.md'], { isAll: true, isSplit });
  expect(folder.text(`${name}~`)).toBe(worked);
  expect(printed.text).not.toContain(`${name}~`);
});

describe('a passage whose reference has changed', () => {
  test.each(['xlf', 'po'])('goes out alone, comes back and is accepted (%s)', async (ending) => {
    const folder = open();
    await folder.accept();
    folder.write('en/help/a.md', english.replace('wait 5 minutes', 'wait 7 minutes'));
    expect(await folder.compare('fr/help/a.md')).toEqual([['changed'], 0]);
    await folder.export(['fr'], { isPo: ending === 'po' });
    expect(printed.text).toContain('fr: 1 text of 1 file (1 stale)');
    const sent = folder.text(`exchange/fr.${ending}`);
    const back =
      ending === 'po'
        ? sent.replace('#, fuzzy\n', '').replace('attendez 5', 'attendez 7')
        : translate(sent, { Click: 'Cliquez sur <pc id="1">Save</pc> et attendez 7 minutes.' });
    folder.write(`exchange/fr.${ending}`, back);
    expect(await folder.import(`fr.${ending}`)).toBe(0);
    expect(folder.text('fr/help/a.md')).toBe(french.replace('attendez 5', 'attendez 7'));
    expect(await folder.compare('fr/help/a.md')).toEqual([[], 0]);
    printed.text = '';
    await folder.export();
    expect(printed.text).toContain('fr: nothing is missing or out of date');
  });

  test('goes out with what it said before, where a history tells', async () => {
    const folder = open();
    const git = (...words: string[]) =>
      spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...words], {
        cwd: folder.path,
      });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'A change');
    await folder.accept();
    folder.write('en/help/a.md', english.replace('wait 5 minutes', 'wait 7 minutes'));
    await folder.export();
    expect(folder.text('exchange/fr.xlf')).toContain('<note category="old-source">Click **Save** and wait 5 minutes.</note>');
  });

  test('comes back for a file with a byte order mark and CR LF, which keeps them', async () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const folder = open({ ...files, 'fr/help/a.md': windows(french) });
    await folder.export(['fr'], { isAll: true });
    folder.write('exchange/fr.xlf', translate(folder.text('exchange/fr.xlf'), { Then: 'Puis attendez.' }));
    expect(await folder.import('fr.xlf')).toBe(0);
    expect(folder.text('fr/help/a.md')).toBe(windows(french.replace('Puis appelez l’assistance.', 'Puis attendez.')));
  });

  test('that was edited meanwhile stays, and both texts are told', async () => {
    const folder = open();
    await folder.export(['fr'], { isAll: true });
    folder.write('exchange/fr.xlf', translate(folder.text('exchange/fr.xlf'), { Then: 'Puis attendez.', '# Connect': 'x' }));
    const edited = french.replace('Puis appelez', 'Ensuite, appelez');
    folder.write('fr/help/a.md', edited);
    expect(await folder.import('fr.xlf')).toBe(1);
    expect(printed.text).toMatch(
      /fr\.xlf:\d+:1 {2}error {2}exchange-conflict .*`Ensuite, appelez l’assistance\.`.*`Puis attendez\.`/,
    );
    expect(folder.text('fr/help/a.md')).toBe(edited);
  });
});

describe('a missing article', () => {
  const other = article('# Also\n\nClick **Save** and wait 5 minutes.\n\nIt is 7.', { title: 'Also', id: 'b' }).replace(
    'exl-id: b\n',
    "exl-id: b\nsearch: ['it fails']\nfeature: X\n",
  );

  test('is made at the path of the reference, with its front matter and what the memory knows', async () => {
    const folder = open({ ...files, 'en/help/deep/b.md': other });
    await folder.export();
    expect(printed.text).toContain('fr: 4 texts of 1 file (4 missing); the memory has 1 of them');
    folder.write('exchange/fr.xlf', translate(folder.text('exchange/fr.xlf'), { Also: 'Aussi', It: 'C’est 7.' }));
    expect(await folder.import('fr.xlf')).toBe(0);
    // of the two texts `Also` the first one was translated
    expect(folder.text('fr/help/deep/b.md')).toBe(
      '---\ntitle: "Aussi"\nexl-id: b\nsearch: []\nfeature: X\n---\n\n# Also\n\nCliquez sur **Save** et attendez 5 minutes.\n\nC’est 7.\n',
    );
    expect(printed.text).toContain('3 texts in a new file, 1 still in the language of the reference');
    printed.text = '';
    await folder.export();
    expect(printed.text).toContain('fr: 1 text of 1 file (1 missing)');
  });

  test('is not made where nothing came back', async () => {
    const folder = open({ ...files, 'en/help/deep/b.md': other.replace('Click', 'Press') });
    await folder.export();
    expect(await folder.import('fr.xlf')).toBe(0);
    expect(folder.has('fr/help/deep/b.md')).toBe(false);
  });
});

test('a copied file goes out whole, short words too', async () => {
  const folder = open({ ...files, 'fr/help/a.md': english });
  await folder.export();
  expect(printed.text).toContain('fr: 4 texts of 1 file (4 missing)');
});

describe('words of guides', () => {
  const guide = 'title: Choose\nsymptom:\n  title: What do you see?\n  options:\n    late: It is late\n';

  test('go the same way, within their lengths', async () => {
    const folder = open({
      ...files,
      'en/troubleshooters/g.yml': guide,
      'fr/troubleshooters/g.yml': guide.replace('Choose', "'Choisir'  # x"),
    });
    await folder.export(['fr', 'troubleshooters'], { isAll: true });
    const sent = folder.text('exchange/fr.xlf');
    expect(sent).toContain('slr:sizeRestriction="80"');
    const long = 'Trop '.repeat(20).trim();
    folder.write('exchange/fr.xlf', translate(sent, { What: 'Que voyez-vous ?', 'It is late': long, Choose: 'L’IMS' }));
    expect(await folder.import('fr.xlf')).toBe(1);
    expect(printed.text).toContain('exchange-long');
    expect(printed.text).toContain('`IMS` stands for `MBI`');
    expect(folder.text('fr/troubleshooters/g.yml')).toBe(
      guide.replace('Choose', "'Choisir'  # x").replace('What do you see?', 'Que voyez-vous ?'),
    );
  });
});

describe('what cannot be taken', () => {
  test.each<[what: string, change: (xml: string) => string | Buffer, message: RegExp]>([
    ['a cut file', (xml) => xml.slice(0, -20), /exchange-unreadable .*well-formed/],
    [
      'a file in another encoding',
      (xml) => Buffer.from(xml.replace('Puis', 'Été'), 'latin1'),
      /exchange-unreadable .*neither UTF-8/,
    ],
    ['a file in another language', (xml) => xml.replace('trgLang="fr"', 'trgLang="sv"'), /exchange-unreadable .*`sv`.*`fr`/],
    [
      'a number that is lost',
      (xml) => translate(xml, { Click: 'Cliquez sur <pc id="1">Save</pc>.' }).replace(/config\.php/g, ''),
      /exchange-/,
    ],
  ])('%s changes nothing', async (_, change, message) => {
    const folder = open({ ...files, 'en/help/a.md': english.replace('5 minutes', '5 minutes in config.php') });
    await folder.export(['fr'], { isAll: true });
    folder.write('exchange/fr.xlf', change(folder.text('exchange/fr.xlf')));
    expect(await folder.import('fr.xlf')).toBe(1);
    expect(printed.text).toMatch(message);
    expect(folder.text('fr/help/a.md')).toBe(french);
    expect(folder.has('fr/translations.lock')).toBe(false);
  });

  test.each<[words: string[], message: string]>([
    [[], 'Into which language? Give one of `fr`, `sv`.'],
    [['en'], '`en` is no language to translate into.'],
    [['sw'], '`sw` is no language to translate into.'],
    [['fr', 'help/b'], 'There is no text `help/b`.'],
  ])('export %j is wrong usage', async (words, message) => {
    await expect(open().export(words)).rejects.toThrow(message);
  });

  test('a file that is not there is wrong usage', async () => {
    await expect(open().import('none.xlf')).rejects.toThrow('There is no file');
  });
});

test('each text can go out in a file of its own, and a folder comes back', async () => {
  const folder = open({ ...files, 'en/help/deep/b.md': english.replace('exl-id: a', 'exl-id: b') });
  await folder.export(['fr'], { isAll: true, isSplit: true });
  expect(['fr/help/a.xlf', 'fr/help/deep/b.xlf'].map((file) => folder.has(`exchange/${file}`))).toEqual([true, true]);
  expect(await folder.import('.')).toBe(0);
  expect(folder.text('fr/help/deep/b.md')).toContain('Cliquez sur **Save** et attendez 5 minutes.');
});

test('an article may come back in several files', async () => {
  const folder = open();
  await folder.accept();
  folder.write('en/help/a.md', english.replace('wait 5', 'now wait 7').replace('Then call', 'Call'));
  await folder.export();
  const sent = folder.text('exchange/fr.xlf');
  const [first = '', second = ''] = sent.match(/ *<unit [\s\S]*?<\/unit>\n/g) ?? [];
  folder.write(
    'exchange/1.xlf',
    translate(sent.replace(second, ''), { Click: 'Cliquez ensuite sur <pc id="1">Save</pc> et attendez 7 minutes.' }),
  );
  folder.write('exchange/2.xlf', translate(sent.replace(first, ''), { Call: 'Appelez l’assistance.' }));
  expect(await folder.import('1.xlf', '2.xlf')).toBe(0);
  expect(folder.text('fr/help/a.md')).toBe(
    french.replace('Cliquez sur', 'Cliquez ensuite sur').replace('attendez 5', 'attendez 7').replace('Puis appelez', 'Appelez'),
  );
  expect(await folder.compare('fr/help/a.md')).toEqual([[], 0]);
});
