// The content's own mark beside the name of the site.
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { readSettings } from '../settings.ts';
import { loadContent } from './load.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"><path d="M0 0h40"/></svg>';

async function load(logo: string) {
  const contentDir = writeFiles({
    'site.yml': `logo: ${logo}\n`,
    'en/help/a.md': '---\ntitle: A\nexl-id: id-of-a\n---\n\n# A\n\nText.\n',
    'en/help/assets/mark.svg': drawing,
    'en/help/assets/mark.pdf': '%PDF-1.7',
  });
  const settings = {
    ...readSettings({ CONTENT_DIR: contentDir, BASE_PATH: '/docs/' }),
    cacheDir: path.join(contentDir, '.cache'),
  };
  const loaded = await loadContent({ settings });
  return {
    image: loaded.logo,
    problems: loaded.problems.filter(({ message }) => message.includes('logo')).map(({ rule, message }) => `${rule}: ${message}`),
  };
}

test('has the address and the dimensions of the image that site.yml names', async () => {
  expect(await load('assets/mark.svg')).toEqual({
    image: { url: '/docs/assets/assets/mark.svg', width: 40, height: 30 },
    problems: [],
  });
});

test.each([
  ['assets/mrk.svg', / Did you mean `assets\/mark\.svg`\?$/],
  ['assets/mark.pdf', /no image below `help\/` of `en`/],
  ['../../secret.svg', /no image/],
])('stays that of the program where site.yml names none: %s', async (logo, message) => {
  const { image, problems } = await load(logo);
  expect(image).toBeUndefined();
  expect(problems).toEqual([expect.stringMatching(message)]);
});
