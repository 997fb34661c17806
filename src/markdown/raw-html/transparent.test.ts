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
