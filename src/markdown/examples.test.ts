// Each construct's folder holds an example that is documentation and test: `example.md` gives `example.html`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alertNames } from './labels.ts';
import { render, toPage } from './test-helpers.ts';

const folder = new URL('./', import.meta.url);
// No constructs: what several of them share.
const shared = ['guard', 'quotes', 'regions'];
const constructs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
  .map((entry) => entry.name)
  .sort();

describe('the example of', () => {
  test.each(constructs)('%s', async (name) => {
    const path = new URL(`${name}/example.md`, folder);
    expect(existsSync(path), `${name} has an example.md`).toBe(true);
    const { rendered } = await render(readFileSync(path, 'utf8'));
    await expect(toPage(rendered)).toMatchFileSnapshot(`${name}/example.html`);
  });
});

/** Part of the row of `content/README.md` that tells authors of a construct. */
const rows: Record<string, string> = {
  alerts: '>[!NOTE]',
  anchors: '## Heading {#id #old-id}',
  attributes: '{width="600"}',
  badge: '[!BADGE New]',
  cards: '<!-- CARDS',
  collapsible: '+++Title',
  headings: '## Heading {#id}',
  images: '![What it shows]',
  include: '{{$include',
  'inline-tokens': '[!UICONTROL',
  links: '[text](/help/',
  'shade-box': '>[!BEGINSHADEBOX',
  tabs: '>[!BEGINTABS]',
  video: '>[!VIDEO]',
};
/** What all Markdown has, what mends the writing of other programs, and what authors do not write. */
const withoutRow = [
  'autolinks',
  'code',
  'contextual-help',
  'damage',
  'definition-trap',
  'emphasis',
  'footnotes',
  'mend',
  'raw-html',
  'spacing',
  'tables',
  'terms',
];

const guide = readFileSync(new URL('../../content/README.md', folder), 'utf8');

test('each kind of box is named in content/README.md, and no other', () => {
  const row = guide.split('\n').find((line) => line.startsWith('| `>[!NOTE]`')) ?? '';
  const named = [...row.matchAll(/`(?:>\[!)?([A-Z]+)\]?`/g)].map(([, name]) => name);
  expect(named).toEqual(alertNames.map((name) => name.toUpperCase()));
});

test('each construct that authors write has its row in content/README.md', () => {
  const written = [...guide.matchAll(/^\| (`.*) \| .* \|$/gm)].map(([, cell = '']) => cell);
  const isTold = (name: string) => rows[name] !== undefined && written.some((cell) => cell.includes(`\`${rows[name]}`));
  expect(constructs.filter((name) => !withoutRow.includes(name) && !isTold(name))).toEqual([]);
  expect([...Object.keys(rows), ...withoutRow].filter((name) => !constructs.includes(name))).toEqual([]);
});
