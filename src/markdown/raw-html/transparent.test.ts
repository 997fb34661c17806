// Elements that only group leave their content; refused HTML is told once for each cause.
import { expect, test } from 'vitest';
import { placesOf, render, toPage } from '../test-helpers.ts';

test('grouping elements go, what they hold stays', async () => {
  const { rendered, problems } = await render(
    '<section>\n\n## One\n\n<center><font color="red">Two</font></center>\n\n</section>',
  );
  expect(toPage(rendered)).toBe('<h2 id="one">One</h2>\n<p>Two</p>\n');
  expect(placesOf(problems)).toEqual(['1:1 disallowed-html', '5:1 disallowed-html', '5:9 disallowed-html']);
});

test('the same refused HTML is one line', async () => {
  const { problems } = await render('<iframe src="x"> a\n\n'.repeat(12));
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '1 `<iframe>` is not allowed in articles and is shown as text. (12 times)',
  ]);
});

test('attributes for those who hear the page are left out without a word', async () => {
  const { rendered, problems } = await render('<div aria-label="Card" aria-hidden="true">a</div>');
  expect(toPage(rendered)).toBe('<div>a</div>\n');
  expect(problems).toEqual([]);
});

test('a quotation never names an address that runs code', async () => {
  const { rendered, problems } = await render(
    '<blockquote cite="javascript:alert(1)">a</blockquote>\n\n<q cite="JavaScript:x">b</q> <q cite="https://example.org/">c</q>',
  );
  expect(toPage(rendered)).not.toMatch(/javascript/iu);
  expect(toPage(rendered)).toContain('<q cite="https://example.org/">c</q>');
  expect(placesOf(problems)).toEqual(['1:1 unsafe-address', '3:1 unsafe-address']);
});

const mended = Array.from({ length: 4 }, () => '1:1 spelling-mended');

test.each([
  ['<p class=MsoNormal><b>A<o:p></o:p></b></p>', '<p><b>A</b></p>\n', ['1:24 disallowed-html']],
  ['<![if !supportLists]>A<![endif]> <o:p></o:p>and `<o:p>`', '<p>A and <code>&#x3C;o:p></code></p>\n', mended],
  ['<ac:note><ac:rich-text-body><p>A</p></ac:rich-text-body></ac:note>\n\n<ac:note>', '<p>A</p>\n', mended],
])('what Word and Confluence export is left out around its text: %j', async (body, page, told) => {
  const { rendered, problems } = await render(body);
  expect(toPage(rendered)).toBe(page);
  expect(placesOf(problems)).toEqual(told);
});

test('a comment that is never closed is named', async () => {
  const { problems } = await render('<!-- a\n\nb');
  expect(problems.map(({ message }) => message)).toEqual(['`<!--` is not HTML and is shown as text.']);
});
