import { expect, test } from 'vitest';
import { variantNames } from './images.ts';

const name = '0123456789abcdef-100.webp';

test.each([
  ['a picture', `<picture><source type="image/webp" srcset="/docs/assets/_variants/${name} 100w" sizes="44rem"><img src="/a.png"></picture>`, [name]],
  ['a code text', `<p><code>_variants/${name}</code></p>`, []],
  ['the markup of a picture as text', `<pre><code>&lt;source srcset="/assets/_variants/${name} 100w"></code></pre>`, []],
  ['the markup of a picture in an attribute', `<img alt="<source srcset=&#x22;/assets/_variants/${name}&#x22;>">`, []],
])('variants are asked for by pictures alone: %s', (_, html, names) => {
  expect(variantNames(html)).toEqual(names);
});
