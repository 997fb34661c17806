import { expect, test } from 'vitest';
import { placesOf, render } from '../test-helpers.ts';

test('a footnote without a reference is reported, so that its words are not lost in silence', async () => {
  const { problems } = await render('Text[^a].\n\n[^a]: Note.\n\n[^b]: Lost note.');
  expect(placesOf(problems)).toEqual(['5:1 footnote-unused']);
});
