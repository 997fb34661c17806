import { describe, expect, test } from 'vitest';
import { attributePattern, classPattern, contentPattern, elementPattern, namePattern, tagPattern } from './html-text.ts';

describe('in finished HTML', () => {
  test('an element is found by its whole name', () => {
    expect(elementPattern('ol').test('<ol>')).toBe(true);
    expect(elementPattern('ol').test('<ol class="x">')).toBe(true);
    expect(elementPattern('picture|img').test('<p><img src="/a.png"></p>')).toBe(true);
    expect(elementPattern('p').test('<pre>&lt;p&gt;</pre>')).toBe(false);
    expect(elementPattern('guide').test('<guide-steps>')).toBe(false);
  });

  test('a class is found wherever it stands among others, by the beginning of its name', () => {
    expect(classPattern('alert').test('<div class="wide alert-note">')).toBe(true);
    expect(classPattern('alert').test('<div class="no-alert" title="alert">')).toBe(false);
  });

  test('an attribute is found by its whole name, and by how its value begins', () => {
    expect(namePattern('id|aria-label').test('<p lang="fr" id="a">')).toBe(true);
    expect(namePattern('id').test('<p data-id="a">')).toBe(false);
    expect(namePattern('href', '#').test('<a href="#a">')).toBe(true);
    expect(namePattern('href', '#').test('<a href="/b/#a">')).toBe(false);
  });

  test('tags of an element are found in their order, beginnings and ends', () => {
    const html = '<template id="a"><b></b><template></template></template><template-x>';
    expect([...html.matchAll(tagPattern('template'))].map(([tag]) => tag)).toEqual([
      '<template id="a">',
      '<template>',
      '</template>',
      '</template>',
    ]);
  });

  test('the content of an element reaches to its last end', () => {
    const html = '<main id="main">One\n<p>&lt;/main&gt;</p></main><footer></footer>';
    expect(contentPattern('main').exec(html)?.[1]).toBe('One\n<p>&lt;/main&gt;</p>');
  });

  test('an attribute is found behind the beginning of its tag', () => {
    const html = '<a href="site:x#y">a</a><a class="b" href="site:z">b</a><img src="site:i 2x">';
    const found = [...html.matchAll(attributePattern('a href|img src', 'site:[^"# ]*'))];
    expect(found.map(([, beginning, value, rest]) => [beginning, value, rest])).toEqual([
      ['a href', 'site:x', '#y'],
      ['img src', 'site:i', ' 2x'],
    ]);
  });
});
