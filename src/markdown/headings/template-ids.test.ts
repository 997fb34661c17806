// Headings and the template never share an id.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { render, toPage } from '../test-helpers.ts';
import { isTemplateId } from './template-ids.ts';

const folder = new URL('../../', import.meta.url);
const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /^(?:components|layouts|pages)\/.*\.astro$/u.test(name.replaceAll('\\', '/')),
);

test.each(
  templates.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\sid="([^"{]+)"/gu)].map(([, id = '']) => [id, name]),
  ),
)('`%s` of %s is reserved', (id) => {
  expect(isTemplateId(id)).toBe(true);
});

test('a heading takes another id, and links to it arrive', async () => {
  const { rendered, problems } = await render('## Contents\n\n## Main {#main}\n\n[a](#contents) [b](#main)');
  expect(rendered.headings.map(({ id }) => id)).toEqual(['contents-1', 'main-1']);
  expect(toPage(rendered).match(/(?<=href=")[^"]*/gu)).toEqual(['#contents-1', '#main-1']);
  expect(problems).toEqual([]);
});

test('no other element has one', async () => {
  const { rendered } = await render('<div id="sidebar">a</div>\n\n<a name="main"></a>b');
  expect(toPage(rendered)).not.toMatch(/id="(?:sidebar|main)"/u);
});
