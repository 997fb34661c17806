import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTagged } from './codes/coded-text.ts';
import { readPo } from './formats/read-po.ts';
import { readXliff } from './formats/read-xliff.ts';
import { exchangedFile, jobOf, unitsOf } from './test-exchange.ts';
import { validateXliff } from './formats/test-validate-xliff.ts';
import { writePo } from './formats/write-po.ts';
import { writeXliff } from './formats/write-xliff.ts';

const reference = `---
title: Connect [!DNL Fastbox]
description: 'It''s quick: one & two < three'
---

# Connect [!DNL Fastbox] {#connect}

Click **Save**, then [read on](b.md "more") about \`<x>\` & "y".

>[!NOTE]
>
>**[!UICONTROL A** > **B]** is it.

| Name | **What** |
|---|---|
| ![A map](map.png){width="60"} | one<br/>two |

Wait 5 minutes.
`;
const own = reference.replace('Wait', 'Attendez').replace('Click', 'Cliquez sur').replace('then', 'puis');
const job = jobOf([exchangedFile(reference, own), exchangedFile(reference.replace('Wait 5', 'Wait 7'), undefined, 'b')], {
  glossary: {
    terms: [{ term: 'Fastbox', never: {} }],
    labels: {},
    words: [{ word: 'minutes (of waiting)', in: { fr: 'minutes' }, never: {} }],
    page: [],
    links: [],
  },
  longestOf: (_file, key) => (key === 'title' ? 80 : undefined),
});

describe('a job as XLIFF', () => {
  const xml = writeXliff(job);

  test('is valid', () => {
    expect(validateXliff(xml)).toEqual([]);
  });

  test('is read as it was written', () => {
    const units = unitsOf(readXliff(xml));
    expect(units.map(({ file, id, source, target }) => [file, id, source, target])).toEqual(
      job.files.flatMap(({ file, units: written }) => written.map(({ id, source, target }) => [file, id, source, target])),
    );
  });

  test('has pairs that cross others as starts and ends', () => {
    expect(xml).toMatch(/<sc id="2"[^>]*>A<\/pc>|<sc id="2"[^>]*\/>A<ec startRef="1"/);
  });

  test('offers what the memory has, with its score and origin', () => {
    expect(xml).toContain('<mtc:match id="m1" ref="#s1" type="tm" matchQuality="93" similarity="93" origin="fr/help/a.md">');
    const near = job.files[1]?.units.find(({ source }) => source === 'Wait 7 minutes.');
    expect(near).toMatchObject({ target: 'Attendez 5 minutes.', status: 'missing', isReady: false });
    const exact = job.files[1]?.units.find(({ source }) => source.startsWith('Click'));
    expect(exact).toMatchObject({ isReady: true, matches: [{ score: 100, origin: 'fr/help/a.md' }] });
  });

  test('puts no text of the memory in the place of a translation', () => {
    const files = [exchangedFile('One two.', 'Un deux.'), exchangedFile('One two.', 'Une paire.', 'b')];
    expect(jobOf(files).files[1]?.units[0]).toMatchObject({
      target: 'Une paire.',
      isReady: false,
      matches: [{ target: 'Un deux.' }],
    });
  });

  test.each<[what: string, change: (text: string) => string, fault: RegExp]>([
    ['cut off', (text) => text.slice(0, text.length / 2), /well-formed/],
    ['empty', () => '', /empty/],
    ['XLIFF 1.2', () => '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', /not that of XLIFF 2/],
    ['XLIFF 3', (text) => text.replace('version="2.1"', 'version="3.0"'), /XLIFF 3\.0/],
    ['with a document type', (text) => text.replace('<xliff', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff'), /document type/],
    ['of another kind', () => '{"a": 1}', /well-formed/],
  ])('that is %s is refused as a whole', (_, change, fault) => {
    const returned = readXliff(change(xml));
    expect(returned.fault).toMatch(fault);
  });

  test('is read with other prefixes, annotations and segments', () => {
    const other = `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr"><x:file id="f" original="fr/help/a.md">
      <x:unit id="b0.0123456789.new"><x:segment state="final"><x:source>One. </x:source><x:target>Un. </x:target></x:segment>
      <x:ignorable><x:source> </x:source></x:ignorable>
      <x:segment state="reviewed"><x:source>Two <x:ph id="1"/></x:source><x:target><x:mrk id="m" type="term">Deux</x:mrk> <x:ph id="1"/><x:cp hex="0041"/></x:target></x:segment></x:unit>
      </x:file></x:xliff>`;
    expect(unitsOf(readXliff(other))).toMatchObject([
      { id: 'b0.0123456789.new', source: 'One. Two <1/>', target: 'Un. Deux <1/>A', isDone: true, fault: undefined },
    ]);
  });

  test('holds a mark for lost text where the number of a character is none', () => {
    const changed = xml.replace('<target>', '<target><cp hex="-1"/><cp hex="110000"/>');
    expect(unitsOf(readXliff(changed)).filter(({ target }) => target?.startsWith('\ufffd\ufffd'))).toHaveLength(1);
  });

  test('with segments in another order than their source tells so at its unit', () => {
    const segment = '<segment><source>One. </source><target order="2">Un. </target></segment>';
    const changed = xml.replace(/<segment [\s\S]*?<\/segment>/, segment);
    expect(unitsOf(readXliff(changed)).flatMap(({ fault }) => fault ?? [])).toEqual([
      'Its segments have another order than those of the source',
    ]);
  });

  test('with a code that is none of ours tells so at its unit', () => {
    const changed = xml.replace('<target>', '<target><ph id="x"/>');
    expect(unitsOf(readXliff(changed)).filter(({ fault }) => fault !== undefined)).toHaveLength(1);
  });
});

describe('a job as PO', () => {
  const po = writePo(job);

  test('is read as it was written; what nobody has looked at is no translation', () => {
    const units = unitsOf(readPo(po));
    expect(units.map(({ file, id, source, target }) => [file, id, source, target])).toEqual(
      job.files.flatMap(({ file, units: written }) =>
        written.map(({ id, source, target, isReady }) => [file, id, source, isReady ? target : undefined]),
      ),
    );
  });

  test('is found by its references where a program has lost the contexts and joined equal entries', () => {
    const lost = `msgid ""\nmsgstr "Language: fr\\n"\n\n#: fr/help/a.md%23b0.0123456789.new fr/help/b%20c.md#b2.0123456789.new\nmsgctxt ""\nmsgid "One"\nmsgstr "Un"\n`;
    expect(unitsOf(readPo(lost)).map(({ file, id, target }) => [file, id, target])).toEqual([
      ['fr/help/a.md', 'b0.0123456789.new', 'Un'],
      ['fr/help/b c.md', 'b2.0123456789.new', 'Un'],
    ]);
  });

  test.each<[what: string, change: (text: string) => string]>([
    ['cut within a string', (text) => text.slice(0, text.lastIndexOf('"'))],
    ['cut before a translation', (text) => text.slice(0, text.lastIndexOf('msgstr'))],
    ['without its head', (text) => text.slice(text.indexOf('#.'))],
    ['of another kind', () => '<xliff/>'],
  ])('%s is refused as a whole', (_, change) => {
    expect(readPo(change(po)).fault).toMatch(/^It is no PO file/);
  });
});

test('a line separator within a text gains no indentation', () => {
  const text = reference.replace('Wait 5', 'Wait\u20285');
  const units = unitsOf(readXliff(writeXliff(jobOf([exchangedFile(text, undefined)]))));
  expect(units.map(({ source }) => source)).toContain('Wait\u20285 minutes.');
});

test('every text survives both formats', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    '\\',
    "'",
    '\n',
    'a',
    ' ',
    'é',
    '\u00a0',
    '\u202f',
    '𝄞',
    '\u0001',
    '<1>',
    '</1>',
    '<2/>',
    '&lt;',
    '%',
    '#',
    'n',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
      const text = joinTagged(pieces.map((piece) => (piece === '<2/>' ? { kind: 'single', id: 2 } : piece)));
      const unit = { id: 'b0.0123456789.new', source: text, target: text, codes: [], status: 'current' as const, isReady: true };
      const written = {
        sourceLang: 'en',
        targetLang: 'fr',
        targetDir: 'ltr' as const,
        files: [
          {
            file: 'fr/a.md',
            title: text,
            address: '',
            units: [{ ...unit, matches: [], notes: [], terms: [], longest: undefined }],
          },
        ],
      };
      const expected = text.trim() === '' ? undefined : text;
      expect(unitsOf(readPo(writePo(written)))[0]?.target).toBe(expected);
      expect(unitsOf(readXliff(writeXliff(written)))[0]?.target).toBe(expected);
    }),
    { numRuns: 500 },
  );
});
