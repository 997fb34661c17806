import { expect, test } from 'vitest';
import { translatableBlocks } from './translatable-blocks.ts';
import { pairBlocks } from './pair-blocks.ts';

const pairs = (own: string, reference: string): string[] =>
  pairBlocks(translatableBlocks({ body: own }), translatableBlocks({ body: reference })).map(
    (pair) => `${pair.own?.text ?? '-'} = ${pair.reference?.text ?? '-'}`,
  );

test('of the same structure are paired one by one', () => {
  expect(pairs('# Un\n\nDeux\n\n* trois', '# One\n\nTwo\n\n* three')).toEqual([
    '# Un = # One',
    'Deux = Two',
    '* trois = * three',
  ]);
});

test('in a section that lacks one are paired by what no translation changes', () => {
  expect(
    pairs('Attendre 5 minutes.\n\nVoir [b](b.md).\n\n## Fin', 'Wait 5 minutes.\n\nDone.\n\nSee [b](b.md).\n\n## End'),
  ).toEqual(['Attendre 5 minutes. = Wait 5 minutes.', '- = Done.', 'Voir [b](b.md). = See [b](b.md).', '## Fin = ## End']);
});

test('of articles with other numbers of sections are paired all the same', () => {
  expect(pairs('## Un\n\n`a`\n\n`b`', '## One\n\n`a`\n\n## Two\n\n`b`')).toEqual([
    '## Un = ## One',
    '`a` = `a`',
    '- = ## Two',
    '`b` = `b`',
  ]);
});
