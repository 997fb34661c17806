import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptText } from '../accept.ts';
import type { Complaint } from './check-unit.ts';
import type { ExchangedFile } from './files/exchanged-files.ts';
import { readPo } from './formats/read-po.ts';
import { readXliff } from './formats/read-xliff.ts';
import { takeUnits, type TakenJob } from './take-units.ts';
import { exchangedFile, jobOf, unitsOf } from './test-exchange.ts';
import { writePo } from './formats/write-po.ts';
import { writeXliff } from './formats/write-xliff.ts';
import type { Job, ReturnedUnit } from './job.ts';

const reference = `---
title: Connect it
exl-id: a
---

# Connect it {#connect}

Click **Save**, then [read on](b.md).

* Été 1 \`x\`
* two

>[!NOTE]
>
>Wait 5 minutes.
`;
const own = `---
title: 'Le connecter'
exl-id: a
---

# Le connecter {#connect}

Cliquez sur **Save**, puis [continuez](b.md).

* un&nbsp;été \`x\`
* deux

>[!NOTE]
>
>Attendez 5 minutes.
`;

/** The job of one file, as a translator returns it: with these targets, by what the source begins with. */
function translate(job: Job, targets: Record<string, string>): ReturnedUnit[] {
  const units = unitsOf(readXliff(writeXliff(job)));
  return units.map((unit) => {
    const [, target] = Object.entries(targets).find(([beginning]) => unit.source.startsWith(beginning)) ?? [];
    return target === undefined ? unit : { ...unit, target, isDone: true };
  });
}

const take = (file: ExchangedFile, units: readonly ReturnedUnit[], complaint?: Complaint): TakenJob =>
  takeUnits(units, { name: 'fr.xlf', open: (name) => (name === file.file ? file : undefined), complainAbout: () => complaint });

describe('units that came back', () => {
  const file = exchangedFile(reference, own);
  const job = jobOf([file]);

  test('as they went change nothing', () => {
    const { files, problems, untouched } = take(file, translate(job, {}));
    expect([files, problems, untouched]).toEqual([[], [], 6]);
  });

  test('with other texts replace those and no other byte', () => {
    const { files, problems } = take(file, translate(job, { Click: '<2>Continuez</2> après <1>Save</1>.', two: 'DEUX' }));
    expect(problems).toEqual([]);
    expect(files.map(({ text, taken }) => [text, taken])).toEqual([
      [
        own
          .replace('Cliquez sur **Save**, puis [continuez](b.md).', '[Continuez](b.md) après **Save**.')
          .replace('* deux', '* DEUX'),
        2,
      ],
    ]);
  });

  test('and were confirmed are accepted as they are', () => {
    const units = unitsOf(readXliff(writeXliff(job))).map((unit) => ({ ...unit, isDone: true }));
    const { files } = take(file, units);
    expect(files).toMatchObject([{ text: own, edits: [], taken: 0, same: 6 }]);
    const whole = acceptText(
      file.paired.own.passages.map(({ passage }) => passage),
      file.paired.reference.passages.map(({ passage }) => passage),
    );
    const known = whole.blocks.filter(({ own: digest }) =>
      file.paired.own.passages.some(({ passage }) => passage.digest === digest && passage.block?.kind !== 'alert'),
    );
    expect(files[0]?.locked.blocks).toEqual(known);
  });

  test.each<[what: string, change: (units: ReturnedUnit[]) => ReturnedUnit[], rule: string]>([
    [
      'without a code',
      (units) => units.map((unit) => ({ ...unit, target: 'Cliquez sur Save, puis <2>lisez</2>.' })),
      'exchange-codes',
    ],
    ['with a code twice', (units) => units.map((unit) => ({ ...unit, target: `${unit.target}<1>x</1>` })), 'exchange-codes'],
    [
      'with a code that closes before it opens',
      (units) => units.map((unit) => ({ ...unit, target: '</1>a<1> <2>b</2>' })),
      'exchange-codes',
    ],
    ['in another encoding', (units) => units.map((unit) => ({ ...unit, target: `${unit.target} dÃ©jÃ ` })), 'exchange-text'],
    [
      'with letters that are lost',
      (units) => units.map((unit) => ({ ...unit, target: `${unit.target} \ufffd` })),
      'exchange-text',
    ],
    ['twice', (units) => [...units, ...units.map((unit) => ({ ...unit, target: `${unit.target} x` }))], 'exchange-unit-doubled'],
    ['of no text', (units) => units.map((unit) => ({ ...unit, id: 'x' })), 'exchange-unit-unknown'],
    ['of no file', (units) => units.map((unit) => ({ ...unit, file: 'fr/help/none.md' })), 'exchange-unit-unknown'],
    ['of another source', (units) => units.map((unit) => ({ ...unit, source: 'Other' })), 'exchange-unit-unknown'],
    [
      'of a source that has changed',
      (units) => units.map((unit) => ({ ...unit, id: unit.id.replace(/\.\w+\./, '.0123456789.') })),
      'exchange-outdated',
    ],
  ])('%s are refused, and the others are taken', (_, change, rule) => {
    const units = translate(job, { Click: '<2>Continuez</2> après <1>Save</1>.', two: 'DEUX' });
    const [wrong, right] = [
      units.filter(({ source }) => source.startsWith('Click')),
      units.filter(({ source }) => source === 'two'),
    ];
    const { files, problems } = take(file, [...change(wrong), ...right]);
    expect([...new Set(problems.map((problem) => problem.rule))]).toEqual([rule]);
    expect(problems[0]).toMatchObject({ file: 'fr.xlf', line: wrong[0]?.line });
    expect(files.map(({ text }) => text)).toEqual([own.replace('* deux', '* DEUX')]);
  });

  test('that the content’s rules speak against are refused', () => {
    const { files, problems } = take(file, translate(job, { two: 'DEUX' }), { rule: 'exchange-literal', message: 'No.' });
    expect([files, problems.map(({ message }) => message.endsWith(': No.'))]).toEqual([[], [true]]);
  });

  test('after somebody edited the translation are a conflict, told with both texts', () => {
    const edited = exchangedFile(reference, own.replace('* deux', '* deux mille'));
    const { files, problems } = take(edited, translate(job, { two: 'DEUX' }));
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'exchange-conflict' }]);
    expect(problems[0]?.message).toMatch(/`deux mille`.*`DEUX`/);
  });

  test('that say what somebody wrote meanwhile are no conflict', () => {
    const edited = exchangedFile(reference, own.replace('* deux', '* DEUX'));
    const { files, problems } = take(edited, translate(job, { two: 'DEUX' }));
    expect(problems).toEqual([]);
    expect(files).toMatchObject([{ taken: 0, same: 1, edits: [] }]);
  });

  test('find their passage where others were put before it', () => {
    const moved = exchangedFile(reference.replace('Click', 'New.\n\nClick'), own.replace('Cliquez', 'Nouveau.\n\nCliquez'));
    const { files, problems } = take(moved, translate(job, { two: 'DEUX' }));
    expect(problems).toEqual([]);
    expect(files[0]?.text).toContain('* DEUX\n');
  });
});

describe('a new translation', () => {
  const file = exchangedFile(reference);

  test('begins as a copy of the reference with the texts that came', () => {
    const { files, problems } = take(
      file,
      translate(jobOf([file]), { 'Connect it': 'Le connecter', Wait: 'Attendez 5 minutes.' }),
    );
    expect(problems).toEqual([]);
    expect(files).toMatchObject([{ taken: 3, missing: 3 }]);
    expect(files[0]?.text).toBe(
      reference.replaceAll('Connect it', 'Le connecter').replace('Wait 5 minutes.', 'Attendez 5 minutes.'),
    );
    expect(files[0]?.locked.blocks).toHaveLength(2);
    expect([...(files[0]?.locked.words.keys() ?? [])]).toEqual(['title']);
  });

  test('that somebody has begun meanwhile keeps what it says', () => {
    const begun = exchangedFile(reference, own);
    const { problems } = take(begun, translate(jobOf([file]), { two: 'DEUX' }));
    expect(problems).toMatchObject([{ rule: 'exchange-conflict' }]);
  });
});

describe('a damaged file never loses text', () => {
  const file = exchangedFile(reference, own);
  const translated: Record<string, string> = {
    'Connect it': 'Connexion',
    Click: '<2>Continuez</2> après <1>Save</1>.',
    Été: 'Été <1/> déjà',
    two: 'deux fois',
    Wait: 'Attendez 5 minutes, s’il vous plaît.',
  };
  const job = jobOf([file]);
  for (const unit of job.files[0]?.units ?? []) {
    const [, target] = Object.entries(translated).find(([beginning]) => unit.source.startsWith(beginning)) ?? [];
    unit.target = target;
    unit.isReady = true;
    unit.matches = [];
  }
  const pick = (items: readonly string[], at: number): string => items[at % items.length] ?? '';
  const latin1 = (text: string): string => new TextDecoder().decode(Buffer.from(text, 'latin1'));
  const damages: Record<string, (text: string, at: number) => string> = {
    'lost tag': (text, at) => {
      const tags = /<ph [^>]*>|<pc [^>]*>(.*?)<\/pc>|<\d\/?>/;
      const target = pick(text.match(/<target>.*<\/target>|msgstr ".*"/g)?.filter((written) => tags.test(written)) ?? [''], at);
      return text.replace(target, target.replace(tags, '$1'));
    },
    'doubled unit': (text, at) => {
      const unit = pick(text.match(/ {4}<unit[\s\S]*?<\/unit>\n|^msgctxt.*\nmsgid.*\nmsgstr.*\n/gm) ?? [''], at);
      return text.replace(unit, () => `${unit}\n${unit.replace(/(<target>|msgstr ")/, '$1Autre ')}`);
    },
    'foreign unit': (text, at) => {
      const id = pick(['b2.0123456789.new', 'b99.0123456789.01234567', 'x', '', '__proto__', 'title.0123456789.new'], at);
      return text
        .replace(
          '</file>',
          `<unit id="${id}"><segment state="final"><source>two</source><target>Autre</target></segment></unit></file>`,
        )
        .replace(/\nmsgctxt/, `\nmsgctxt "fr/help/a.md#${id}"\nmsgid "two"\nmsgstr "Autre"\n\nmsgctxt`);
    },
    'units with each other’s ids': (text, at) => {
      const ids = text.match(/b\d\.[0-9a-f]{10}\.\w+/g) ?? [];
      const [a, b] = [pick(ids, at), pick(ids, at + 1)];
      return text.replaceAll(a, '\u0000').replaceAll(b, a).replaceAll('\u0000', b);
    },
    'cut file': (text, at) => text.slice(0, at % text.length),
    'UTF-8 read as Latin-1': (text) => Buffer.from(text, 'utf8').toString('latin1'),
    'Latin-1 read as UTF-8': latin1,
    'lost target': (text, at) => {
      const target = pick(text.match(/<target>.*<\/target>|msgstr ".+"/g) ?? [''], at);
      return text.replace(target, target.startsWith('msgstr') ? 'msgstr ""' : '');
    },
    'unit of another time': (text, at) =>
      text.replaceAll(/\.([0-9a-f]{8})(?=["\n])/g, (written, digits: string) =>
        Number.parseInt(digits, 16) % 3 === at % 3 ? `.${digits.replace(/./, '0')}` : written,
      ),
  };

  test.each<[format: string, text: string, read: typeof readXliff]>([
    ['XLIFF', writeXliff(job), readXliff],
    ['PO', writePo(job), readPo],
  ])('%s', (_, text, read) => {
    // each text stands on a line of its own: afterwards it says what it said, or what the translator wrote
    const before = own.split('\n');
    const whole = take(file, unitsOf(read(text))).files[0]?.text.split('\n') ?? [];
    expect(whole.filter((line, index) => line !== before[index])).toHaveLength(6);
    const damage = fc.tuple(fc.constantFrom(...Object.keys(damages)), fc.nat());
    const seen = new Set<string>();
    fc.assert(
      fc.property(damage, ([name, at]) => {
        const returned = read(damages[name]?.(text, at) ?? text);
        if (returned.fault !== undefined) {
          seen.add('refused as a whole');
          return;
        }
        const { files, problems } = take(file, returned.units);
        for (const { rule } of problems) seen.add(rule);
        const [after] = files;
        if (!after) return;
        seen.add('taken');
        const lines = after.text.split('\n');
        expect(lines).toHaveLength(before.length);
        expect(lines.filter((line, index) => line !== before[index] && line !== whole[index])).toEqual([]);
      }),
      { numRuns: 500 },
    );
    // the damages are such that every way out is taken
    for (const way of [
      'refused as a whole',
      'taken',
      'exchange-codes',
      'exchange-text',
      'exchange-unit-doubled',
      'exchange-unit-unknown',
      'exchange-conflict',
    ])
      expect(seen).toContain(way);
  });
});
