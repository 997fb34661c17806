import { expect, test } from 'vitest';
import { placesOf, render, toPage } from '../test-helpers.ts';

test.each([
  ['## Five {# five}', '<h2 id="five">Five</h2>', ['1:1 id-spelling']],
  ['## Five {# the five }', '<h2 id="the-five">Five</h2>', ['1:1 id-spelling']],
  ['## Some *emphasis* here {#a b}', '<h2 id="a-b">Some <em>emphasis</em> here</h2>', ['1:1 id-spelling']],
  ['## Some {code}', '<h2 id="some-code">Some {code}</h2>', []],
])('%j keeps its id', async (body, heading, places) => {
  const { rendered, problems } = await render(body);
  expect(toPage(rendered)).toBe(`${heading}\n`);
  expect(placesOf(problems)).toEqual(places);
});

test.each(['', '\n'])('attributes below a table (after %j) belong to it and add no row', async (gap) => {
  const { rendered, problems } = await render(`| a | b |\n| - | - |\n| 1 | 2 |\n${gap}{style="table-layout:auto"}\n{: .wide}\n`);
  expect(toPage(rendered).match(/<tr>/gu)).toHaveLength(2);
  expect(problems).toEqual([]);
});

test('a list of attributes in a cell of several is no list below the table', async () => {
  const { problems } = await render('| a | b |\n| - | - |\n| {width="1"} | 2 |\n');
  expect(placesOf(problems)).toEqual(['3:3 stray-attributes']);
});
