import { expect, test } from 'vitest';
import { shapeOf } from './page-shape.ts';
import { createValidator } from './validate-html.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>A</title></head><body><main><h1>A</h1>${body}</main></body></html>`;

test.each([
  ['texts and addresses', '<p>One <a href="/en/a/">link</a></p>', '<p>Un <a href="/fr/b/">lien</a></p>'],
  ['words in attributes', '<img src="/a.png" alt="Key" title="Q&amp;A">', '<img src="/b.png" alt="Clef" title="Une clef">'],
  ['labels', '<nav aria-label="Main"></nav>', '<nav aria-label="Page"></nav>'],
  [
    'the language that is read',
    '<summary>English</summary><a href="/en/" hreflang="en" aria-current="true">English</a><a href="/fr/" hreflang="fr">Français</a>',
    '<summary>Français</summary><a href="/en/" hreflang="en">English</a><a href="/fr/" hreflang="fr" aria-current="true">Français</a>',
  ],
])('pages that differ in %s have one shape', (_, one, other) => {
  expect(shapeOf(page(one))).toBe(shapeOf(page(other)));
});

test.each([
  ['a link without words', '<a href="/a/">Link</a>', '<a href="/a/"></a>'],
  ['a link of spaces', '<a href="/a/">Link</a>', '<a href="/a/"> \n</a>'],
  ['a language without a name', '<a href="/fr/" hreflang="fr">Français</a>', '<a href="/fr/" hreflang="fr"></a>'],
  ['an empty heading', '<h2>Part</h2>', '<h2> </h2>'],
  ['a picture without words', '<a href="/a/"><img src="/a.png" alt="Key"></a>', '<a href="/a/"><img src="/a.png" alt=""></a>'],
  ['a landmark without a label', '<nav aria-label="A"></nav><nav aria-label="B"></nav>', '<nav></nav><nav aria-label="B"></nav>'],
  [
    'landmarks of one name',
    '<nav aria-label="A"></nav><nav aria-label="B"></nav>',
    '<nav aria-label="A"></nav><nav aria-label="A"></nav>',
  ],
  [
    'landmarks named by headings of the same words',
    '<nav aria-labelledby="a"><h2 id="a">A</h2></nav><nav aria-labelledby="b"><h2 id="b">B</h2></nav>',
    '<nav aria-labelledby="a"><h2 id="a">A</h2></nav><nav aria-labelledby="b"><h2 id="b">A</h2></nav>',
  ],
  [
    'a label that says what the text says',
    '<label for="a">A</label><input id="a" type="text" aria-label="B">',
    '<label for="a">A</label><input id="a" type="text" aria-label="A">',
  ],
  ['an unknown reference', '<p>A &amp; B</p>', '<p>A &spam; B</p>'],
  ['an unknown reference in an attribute', '<p title="A &amp; B">A</p>', '<p title="A &spam; B">A</p>'],
  ['an id that is there twice', '<p id="a">A</p><p id="b">B</p>', '<p id="a">A</p><p id="a">B</p>'],
  [
    'an address with a space',
    '<form action="/a/"><button type="submit">A</button></form>',
    '<form action="/a b"><button type="submit">A</button></form>',
  ],
  ['another element', '<p>A <b>b</b></p>', '<p>A <div>b</div></p>'],
  ['another value', '<button type="submit">A</button>', '<button type="send">A</button>'],
])('%s has a shape of its own', async (_, good, bad) => {
  const validate = createValidator();
  expect([await validate(page(good), 'a.html'), (await validate(page(bad), 'a.html')).length > 0]).toEqual([[], true]);
  expect(shapeOf(page(bad))).not.toBe(shapeOf(page(good)));
});
