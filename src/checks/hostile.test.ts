// Checks end soon on texts made to keep them busy. The pages of such texts are rendered by others; here they are empty.
import { expect, test } from 'vitest';
import { readCatalog } from '../catalog/read.ts';
import { writeFiles } from '../catalog/test-folder.ts';
import type { RenderedDocument } from '../vocabulary.ts';
import { article } from './test-content.ts';
import { runChecks } from './run.ts';

const size = 5_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
const runs = Array.from({ length: 3000 }, (_, index) => '`'.repeat(index + 1)).join(' ');

test.each([
  ['one line of letters', fill('a')],
  ['one line of words', fill('mot ! ')],
  ['open brackets', fill('[')],
  ['openings of links', fill('](')],
  ['openings of tags', fill('<a ')],
  ['back-ticks', fill('`')],
  ['runs of back-ticks of all lengths', runs],
  ['numbers', fill('1.2.')],
  ['quotes in quotes', '>'.repeat(10_000)],
  ['lists in lists', Array.from({ length: 3000 }, (_, index) => `${' '.repeat(index)}* a`).join('\n')],
  ['many short lines', fill('a : b ;\n').slice(0, 1_000_000)],
])('%s', async (_, body) => {
  const { catalog } = await readCatalog(writeFiles({ 'en/help/a.md': article(body), 'fr/help/a.md': article(`${body}.`) }), {});
  const before = process.cpuUsage();
  runChecks({ catalog, rendered: new Map() });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(8);
});

test.each(['"a b', '/*', '<!--', '# ', '<a ', '1.2.', '{a', 'your-', '// a'])(
  'long code blocks that differ, full of %s',
  async (piece) => {
    const blocks = (end: string): string =>
      `\`\`\`\n${piece.repeat(Math.floor(59_000 / piece.length))}${end}\n\`\`\`\n`.repeat(80);
    const { catalog } = await readCatalog(
      writeFiles({ 'en/help/a.md': article(blocks('a')), 'fr/help/a.md': article(blocks('b')) }),
      {},
    );
    const before = process.cpuUsage();
    runChecks({ catalog, rendered: new Map() });
    const { user, system } = process.cpuUsage(before);
    // A quadratic comparison takes minutes.
    expect((user + system) / 1e6).toBeLessThan(20);
  },
);

test('a translation with one section more and thousands of other literals', async () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => `1.${index % 97}.${index % 89}`);
  const bodies = [numbers.join('\n\n'), `## Une\n\n${numbers.map((number) => number.replaceAll('.', ',')).join('\n\n')}`];
  const { catalog } = await readCatalog(
    writeFiles({ 'en/help/a.md': article(bodies[0] ?? ''), 'fr/help/a.md': article(bodies[1] ?? '') }),
    {},
  );
  const before = process.cpuUsage();
  runChecks({ catalog, rendered: new Map() });
  const { user, system } = process.cpuUsage(before);
  // A quadratic comparison takes minutes.
  expect((user + system) / 1e6).toBeLessThan(20);
});

test('an article with thousands of sections and as many links to others that it does not have', async () => {
  const { catalog } = await readCatalog(writeFiles({ 'en/help/a.md': article('text') }), {});
  const [document] = catalog.documents;
  if (!document) throw new Error('the test content lacks an article');
  const numbers = Array.from({ length: 20_000 }, (_, index) => index);
  const page: RenderedDocument = {
    title: undefined,
    titleHtml: undefined,
    sections: [],
    headings: [],
    anchors: numbers.map((number) => `heading-number-${number}`),
    links: numbers.map((number) => ({
      written: `#section-none-${number}`,
      place: { file: document.file },
      fragment: `section-none-${number}`,
    })),
  };
  const before = process.cpuUsage();
  const problems = runChecks({ catalog, rendered: new Map([[document.file, page]]) });
  const { user, system } = process.cpuUsage(before);
  expect(problems.filter(({ rule }) => rule === 'section-missing')).toHaveLength(20_000);
  // A quadratic comparison takes minutes.
  expect((user + system) / 1e6).toBeLessThan(20);
});
