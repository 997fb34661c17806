import { expect, test } from 'vitest';
import { article, loadFiles } from '../../checks/test-content.ts';
import { settleSections } from './settle-sections.ts';

const files = {
  'en/help/a.md': article('# A\n\n[1](b.md#Sec) [2](b.md#own_id) [3](b.md#nothing)\n\n## See [4](b.md#SEC)', { id: 'id-of-a' }),
  'en/help/b.md': article('# B\n\n## Sec\n\n## Second {#Own_ID}', { id: 'id-of-b' }),
  'fr/help/a.md': article('# A\n\n[1](b.md#partie-été) [2](b.md#sec)\n\n## Voir [4](c.md#first-part)', { id: 'id-of-a' }),
  'fr/help/b.md': article('# B\n\n## Partie été\n\n## Autre {#Own_ID}', { id: 'id-of-b' }),
  'en/help/c.md': article('# C\n\n## First part {#part}', { id: 'id-of-c' }),
};

async function addressesIn(file: string): Promise<string[]> {
  const { catalog, rendered } = await loadFiles(files, { BASE_PATH: '/docs/' });
  const before = structuredClone(rendered.get(file));
  const kept = rendered.get(file);
  settleSections(catalog, rendered);
  // what is kept between builds does not hang on what other pages said in this one
  expect(kept).toEqual(before);
  const html = (rendered.get(file)?.sections ?? []).flatMap(({ headingHtml, blocks }) => [
    ...blocks.map((block) => block.html),
    headingHtml,
  ]);
  return [...html.join('').matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
}

test('a section of another page is found in other capitals', async () => {
  expect(await addressesIn('en/help/a.md')).toEqual([
    '/docs/en/help/b/#sec',
    '/docs/en/help/b/#Own_ID',
    '/docs/en/help/b/#nothing',
    '/docs/en/help/b/#sec',
  ]);
});

test('and by the words of its heading, in the language of the target or of the text that stands in for it', async () => {
  expect(await addressesIn('fr/help/a.md')).toEqual(['/docs/fr/help/b/#sec', '/docs/fr/help/b/#sec', '/docs/fr/help/c/#part']);
});
