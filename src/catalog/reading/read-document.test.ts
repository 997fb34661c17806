import { expect, test } from 'vitest';
import { inferTitle } from './read-document.ts';

test.each([
  ['# Sign in {#sign-in}\n\nText.', 'Sign in'],
  ['#\u00A0Sign in', 'Sign in'],
  ['Sign in\n=======\n\nText.', 'Sign in'],
  ['<h1 id="a">Sign <b>in</b></h1>', 'Sign in'],
  ['Text.\n\n## Section', 'the file'],
  ['| a |\n=====', 'the file'],
  ['', 'the file'],
])('without front matter the title of %j is %s', (body, title) => {
  expect(inferTitle(body, 'sub/the-file')).toBe(title);
});
