import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from './html-to-markdown.ts';

const at = { url: 'https://help.example.org/docs/en/help/a/', lang: 'en' };
const write = (html: string, options = at): string => htmlToMarkdown(html, options).trimEnd();

describe('text becomes Markdown', () => {
  test.each([
    ['a label of the interface', '<p>Press <span class="uicontrol" translate="no">Save</span>.</p>', 'Press **Save**.'],
    [
      'a label in bold text',
      '<p><strong><span class="uicontrol">A</span> > <span class="uicontrol">B</span></strong></p>',
      '**A > B**',
    ],
    ['bold text with a space at its end', '<p><strong>Note: </strong>this.</p>', '**Note:** this.'],
    ['a badge', '<p>New: <span class="badge badge-negative">Gone</span></p>', 'New: Gone'],
    ['a key', '<p>Press <kbd>Enter</kbd>.</p>', 'Press `Enter`.'],
    ['a power', '<p>a<sup>2</sup></p>', 'a<sup>2</sup>'],
    ['a word of the glossary', '<p>An <a class="term" href="/w/#a">update</a>.</p>', 'An update.'],
    ['an anchor without a target', '<p><a id="x">here</a></p>', 'here'],
    [
      'a video',
      '<p class="video"><a href="https://video.example.org/v/1">Watch</a></p>',
      '[Watch](https://video.example.org/v/1)',
    ],
    ['what can be opened', '<details><summary>More</summary><p>Text.</p></details>', '**More**\n\nText.'],
    [
      'tabs',
      '<div class="tabs"><div class="tab"><p class="tab-title">One</p><p>First.</p></div><div class="tab"><p class="tab-title">Two</p></div></div>',
      '**One**\n\nFirst.\n\n**Two**',
    ],
    [
      'a task',
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> done</li></ul>',
      '- [x] done',
    ],
  ])('%s', (_, html, markdown) => {
    expect(write(html)).toBe(markdown);
  });
});

describe('an alert becomes a quote that begins with its name', () => {
  const alert = (content: string) => `<div class="alert alert-note" role="note"><p class="alert-title">Note</p>${content}</div>`;

  test('before its text', () => expect(write(alert('<p>Text.</p>'))).toBe('> **Note:** Text.'));
  test('before a list', () => expect(write(alert('<ul><li>a</li></ul>'))).toBe('> **Note:**\n>\n> - a'));
  test('in French with a narrow space before the colon', () =>
    expect(write(alert('<p>Texte.</p>'), { ...at, lang: 'fr' })).toBe('> **Note\u202f:** Texte.'));
});

describe('links and images are absolute', () => {
  const html = '<p><a href="/docs/en/help/b/#c">b</a> <a href="#d">d</a> <img src="/docs/assets/e.png" alt="E"></p>';

  test('with the origin where it is known', () => {
    expect(write(html)).toBe(
      '[b](https://help.example.org/docs/en/help/b/#c) [d](https://help.example.org/docs/en/help/a/#d) ![E](https://help.example.org/docs/assets/e.png)',
    );
  });

  test('from the base path on where it is not', () => {
    expect(write(html, { ...at, url: '/docs/en/help/a/' })).toBe(
      '[b](/docs/en/help/b/#c) [d](/docs/en/help/a/#d) ![E](/docs/assets/e.png)',
    );
  });

  test('other addresses stay', () => {
    expect(write('<p><a href="mailto:a@example.org">mail</a></p>')).toBe('[mail](mailto:a@example.org)');
  });
});

describe('code stays as it is', () => {
  test('with its colours gone', () => {
    expect(
      write('<pre tabindex="0"><code><span class="hl-keyword">a</span>  *b* [!NOTE] &#x3C;!-- c -->\n\n  d\n</code></pre>'),
    ).toBe('```\na  *b* [!NOTE] <!-- c -->\n\n  d\n```');
  });

  test('with fences of its own', () => {
    expect(write('<pre><code>```js\nx\n```\n</code></pre>')).toBe('````\n```js\nx\n```\n````');
  });
});

describe('tables', () => {
  const table = (cell: string, caption = '') =>
    `<div class="table-scroll"><table>${caption}<thead><tr><th>Name</th><th>Value</th></tr></thead><tbody><tr><td>a</td><td>${cell}</td></tr></tbody></table></div>`;
  const row = (cell: string) => `| Name | Value |\n| - | - |\n| a | ${cell} |`;

  test.each([
    ['a line break', 'one<br>two', 'one<br>two'],
    ['a list', 'Either:<ul><li>one</li><li>two</li></ul>', 'Either:<br>• one<br>• two'],
    ['steps', '<ol start="3"><li><p>one</p></li><li><p>two</p></li></ol>', '3. one<br>4. two'],
    ['code', '<pre><code>x | y\nz\n</code></pre>', '`x \\| y`<br>`z`'],
  ])('hold %s in one line', (_, cell, markdown) => {
    expect(write(table(cell))).toBe(row(markdown));
  });

  test('have their captions before them', () => {
    expect(write(table('b', '<caption>Plan</caption>'))).toBe(`Plan\n\n${row('b')}`);
  });
});

test('footnotes are those of GFM', () => {
  expect(
    write(
      '<p>Text<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup>.</p><section class="footnotes"><ol><li id="fn-1"><p>The note. <a href="#fnref-1" data-footnote-backref="">↩</a></p></li></ol></section>',
    ),
  ).toBe('Text[^1].\n\n[^1]: The note.');
});
