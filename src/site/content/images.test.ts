// What pages show of a file that an article uses as an image, and what its author is told.
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { writeAddress } from '../../site-address.ts';
import { variantNames } from './images.ts';
import { loadContent } from './load.ts';
import { readSettings } from '../settings.ts';

let chance = 1;
const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, () => (chance = (chance * 16807) % 2147483647) & 255));
const large = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
  .png()
  .toBuffer();
const small = await sharp({ create: { width: 20, height: 10, channels: 3, background: 'navy' } })
  .png()
  .toBuffer();
const jpeg = await sharp(small).jpeg().toBuffer();
const webp = await sharp(small).webp().toBuffer();
const gif = await sharp(small).gif().toBuffer();
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"><path d="M0 0h40"/></svg>';
const icon = Buffer.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 22, 0, 0, 0]);

async function show(name: string, bytes: Uint8Array | string): Promise<{ html: string; problems: string[] }> {
  const contentDir = writeFiles({
    'en/help/a.md': `---\ntitle: A\nexl-id: id-of-a\n---\n\n# A\n\n![Shown](assets/${name})\n`,
    [`en/help/assets/${name}`]: bytes,
  });
  const settings = { ...readSettings({ CONTENT_DIR: contentDir }), cacheDir: path.join(contentDir, '.cache') };
  const { rendered, addresses, problems } = await loadContent({ settings });
  const sections = addresses.sections(rendered.get('en/help/a.md')?.sections ?? [], 'en', 'en');
  return {
    html: sections.flatMap(({ blocks }) => blocks.map(({ html }) => html)).join(''),
    problems: problems.filter(({ rule }) => rule.startsWith('image-')).map(({ rule, file, line }) => `${file}:${line} ${rule}`),
  };
}

describe('an image', () => {
  test.each([
    ['a small one', 'a.png', small, '<img src="/assets/assets/a.png" alt="Shown" width="20" height="10"'],
    ['a drawing', 'a.svg', drawing, '<img src="/assets/assets/a.svg" alt="Shown" width="40" height="30"'],
    ['a large one, with a lighter variant', 'a.png', large, '<picture><source type="image/webp"'],
    ['a photograph', 'a.jpg', jpeg, '<img src="/assets/assets/a.jpg" alt="Shown" width="20" height="10"'],
    ['one in a younger format', 'a.webp', webp, '<img src="/assets/assets/a.webp" alt="Shown" width="20" height="10"'],
    ['an icon, which is not measured', 'a.ico', icon, '<img src="/assets/assets/a.ico" alt="Shown"'],
  ])('%s is shown', async (_, name, bytes, expected) => {
    const { html, problems } = await show(name, bytes);
    expect(html).toContain(expected);
    expect(problems).toEqual([]);
  });

  test.each<[string, string, Uint8Array | string]>([
    ['an empty file', 'a.png', ''],
    ['a file of chance', 'a.png', noise.subarray(0, 5000)],
    ['the first bytes of an image', 'a.png', small.subarray(0, 12)],
    ['one that no program reads in part', 'a.webp', webp.subarray(0, webp.length - 4)],
    ['a page of text', 'a.txt', 'Text.'],
    ['a web page that was saved as an image', 'a.png', '<!DOCTYPE html><title>Not found</title>'],
    ['a drawing by another name', 'a.png', drawing],
  ])('%s leaves its description in view, and the author is told', async (_, name, bytes) => {
    const { html, problems } = await show(name, bytes);
    expect(html).toMatch(/<span class="missing-image">[^<]*Shown/);
    expect(problems).toEqual(['en/help/a.md:8 image-unreadable']);
  });

  test.each<[string, string, Uint8Array]>([
    ['large PNG', 'a.png', large.subarray(0, large.length - 5000)],
    ['large PNG that is damaged in its middle', 'a.png', Buffer.concat([large.subarray(0, 9000), large.subarray(9100)])],
    ['small PNG', 'a.png', small.subarray(0, small.length - 20)],
    ['JPEG', 'a.jpg', jpeg.subarray(0, jpeg.length - 4)],
    ['GIF', 'a.gif', gif.subarray(0, gif.length - 4)],
  ])('a broken %s is shown as far as it goes, and the author is told', async (_, name, bytes) => {
    const { html, problems } = await show(name, bytes);
    expect(html).toMatch(new RegExp(`<img src="/assets/assets/${name}" alt="Shown" width="\\d+" height="\\d+"`));
    expect(problems).toEqual(['en/help/a.md:8 image-damaged']);
  });
});

const name = '0123456789abcdef-100.webp';
const address = writeAddress(['file', '', `variants/${name}`]);

test.each([
  [
    'a picture',
    `<picture><source type="image/webp" srcset="${address} 100w" sizes="44rem"><img src="site:file//a.png"></picture>`,
    [name],
  ],
  ['a code text', `<p><code>${address}</code></p>`, []],
  ['the markup of a picture as text', `<pre><code>&#x3C;source type="image/webp" srcset="${address} 100w"></code></pre>`, []],
  [
    'the markup of a picture in an attribute',
    `<img alt="<source type=&#x22;image/webp&#x22; srcset=&#x22;${address}&#x22;>">`,
    [],
  ],
])('variants are asked for by pictures alone: %s', (_, html, names) => {
  expect(variantNames(html)).toEqual(names);
});
