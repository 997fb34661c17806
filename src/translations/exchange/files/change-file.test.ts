import { describe, expect, test } from 'vitest';
import { changeFile } from './change-file.ts';
import { applyEdits } from '../../../edits.ts';
import { pairFiles } from './paired-texts.ts';
import { readTextFile } from './text-file.ts';

const file = (text: string, name = 'fr/help/a.md') => readTextFile(name, text);

/** The file afterwards, and the keys of what could not be written. */
function change(
  own: string,
  reference: string,
  targets: Record<string, string>,
  name?: string,
): [text: string, refused: string[]] {
  const files = pairFiles(file(own, name), file(reference, name));
  const changes = Object.entries(targets).map(([key, target]) => {
    const text = files.texts.find((candidate) => candidate.key === key);
    if (!text) throw new Error(`no text ${key} among ${files.texts.map((candidate) => candidate.key).join(', ')}`);
    return { text, target };
  });
  const { edits, refused } = changeFile(files, changes);
  return [applyEdits(own, edits), refused.map(({ text }) => text.key)];
}

describe('a translated passage', () => {
  test.each<[what: string, own: string, reference: string, target: string, result: string]>([
    ['keeps its mark', '## Un {#one}', '## One {#one}', 'Premier', '## Premier {#one}'],
    ['keeps its codes where the words move', 'Un **deux** `x`', 'One **two** `x`', '<2/> <1>Deux</1> un', '`x` **Deux** un'],
    ['keeps the links of its own language', '[a](fr.md) b', '[a](en.md) b', 'B <1>A</1>', 'B [A](fr.md)'],
    ['gets codes that it lacked from the reference', 'un deux', 'one **two**', 'un <1>deux</1>', 'un **deux**'],
    ['keeps the spelling of words that stay', 'l&#39;un **deux**', 'the one **two**', "l'un <1>DEUX</1>", 'l&#39;un **DEUX**'],
    ['stays in its cell', '| a | b |\n|---|---|', '| a | b |\n|---|---|', 'x | y<1/>z', '| x \\| y | z |\n|---|---|'],
    ['stays in its quotation', '>[!NOTE]\n>\n>un', '>[!NOTE]\n>\n>one', 'deux', '>[!NOTE]\n>\n>deux'],
    ['may hold what Markdown reads as marks', 'un', 'one', '*a* `b` [c](d) <e>', '\\*a\\* \\`b\\` \\[c\\](d) \\<e\\>'],
    ['keeps stars that are none', 'un', 'one', '2 * 3 * 4', '2 * 3 * 4'],
    ['does not become a list', 'un', 'one', '1. deux', '1\\. deux'],
    ['does not become a heading', 'un', 'one', '# deux', '\\# deux'],
    ['is HTML within HTML', '<p>un</p>', '<p>one</p>', '<1/>a <b> &amp;lt; c<2/>', '<p>a &lt;b&gt; &amp;lt; c</p>'],
  ])('%s', (_, own, reference, target, result) => {
    expect(change(own, reference, { [own.startsWith('>') ? 'b1' : 'b0']: target })).toEqual([result, []]);
  });

  test('in a page of our own begins no expression and no component', () => {
    const [text] = change('un', 'one', { b0: 'a {b} <Topics />' }, 'fr/pages/a.mdx');
    expect(text).toBe('a \\{b\\} \\<Topics /\\>');
  });

  const changed = (...lines: string[]): string => `---\ntitle: One\nchanges:\n${lines.join('\n')}\n---\nx\n`;

  test.each<[what: string, own: string, result: string]>([
    ['replaced', changed('- 2026-11-28: Un', '- 2026-11-29: Deux'), changed('- 2026-11-28: "Un: un"', '- 2026-11-29: Deux')],
    ['put behind the others', changed('  - 2026-11-29: Deux'), changed('  - 2026-11-29: Deux', '  - 2026-11-28: "Un: un"')],
    ['begins the list', '---\ntitle: One\n---\nx\n', changed('  - 2026-11-28: "Un: un"')],
  ])('as a line of `changes` is %s', (_, own, result) => {
    const reference = changed('  - 2026-11-28: One', '  - 2026-11-29: Two');
    expect(change(own, reference, { 'changes.2026-11-28': 'Un: un' })).toEqual([result, []]);
  });

  test('as a line of `changes` has no place in a list that is written in one line', () => {
    const own = '---\ntitle: One\nchanges: []\n---\nx\n';
    expect(change(own, changed('  - 2026-11-28: One'), { 'changes.2026-11-28': 'Un' })).toEqual([own, ['changes.2026-11-28']]);
  });

  test('in front matter keeps its quotation marks', () => {
    const own = "---\ntitle: 'Un'\ndescription: Deux\n---\nx\n";
    const reference = '---\ntitle: One\ndescription: Two\n---\nx\n';
    expect(change(own, reference, { title: "L'un", description: 'Trois' })).toEqual([
      "---\ntitle: 'L''un'\ndescription: Trois\n---\nx\n",
      [],
    ]);
    expect(change(own, reference, { description: 'Deux: trois' })[0]).toContain('description: "Deux: trois"\n');
  });

  test('that front matter lacks goes behind the others', () => {
    expect(
      change('---\ntitle: Un\nrole: a\n---\nx\n', '---\ntitle: One\ndescription: "Two"\n---\nx\n', { description: 'Deux' }),
    ).toEqual(['---\ntitle: Un\ndescription: "Deux"\nrole: a\n---\nx\n', []]);
  });

  test('that words of a guide lack goes below its key, with new keys around it', () => {
    const own = "title: Un\nsymptom:\n    options:\n        a: 'Aa' # x\nend: |\n  Fin\n";
    const reference =
      'title: One\nsymptom:\n  options:\n    a: Aa\n    b: Bb\nnode:\n  title: New\n  options:\n    c: Cc\nend: End\n';
    const targets = { 'symptom.options.b': 'Bé', 'node.title': 'Neuf', 'node.options.c': 'Cé: x' };
    expect(change(own, reference, targets, 'fr/troubleshooters/g.yml')).toEqual([
      'title: Un\nsymptom:\n    options:\n        a: \'Aa\' # x\n        b: Bé\nend: |\n  Fin\nnode:\n  title: Neuf\n  options:\n    c: "Cé: x"\n',
      [],
    ]);
    expect(
      change('symptom: { options: { a: x } }\n', reference, { 'symptom.options.b': 'x' }, 'fr/troubleshooters/g.yml')[1],
    ).toEqual(['symptom.options.b']);
  });

  test('that the file lacks goes behind what stands before it in the reference', () => {
    const reference = '# One\n\nTwo 2.\n\n* three 3\n* four 4\n\n>[!NOTE]\n>\n>Five 5.\n\nSix 6.\n';
    expect(change('# Un\n\nDeux 2.\n\n* trois 3\n\nSix 6.\n', reference, { b3: 'quatre 4', b5: 'Cinq 5.' })).toEqual([
      '# Un\n\nDeux 2.\n\n* trois 3\n* quatre 4\n\n>[!NOTE]\n>\n>Cinq 5.\n\nSix 6.\n',
      [],
    ]);
  });

  test('goes behind the fence of the code before it', () => {
    const reference = 'One 1.\n\n```\nx\n```\n\nTwo 2.\n\nThree 3.\n';
    expect(change('Un 1.\n\n```\nx\n```\n\nTrois 3.\n', reference, { b2: 'Deux 2.' })).toEqual([
      'Un 1.\n\n```\nx\n```\n\nDeux 2.\n\nTrois 3.\n',
      [],
    ]);
  });

  test('that has a code of neither text is refused, and the others are taken', () => {
    expect(change('un\n\ndeux', 'one\n\ntwo', { b0: 'a <7/>', b1: 'b' })).toEqual(['un\n\nb', ['b0']]);
  });

  test('with overlapping emphasis that Markdown cannot write is refused', () => {
    expect(change('*un* **deux**', '*one* **two**', { b0: '<1>a <2>b</1> c</2>' })).toEqual(['*un* **deux**', ['b0']]);
  });
});
