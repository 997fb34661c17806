import { expect, test } from 'vitest';
import { parseRedirects } from './parse-redirects.ts';

test('rows, the header left out, escapes of regular expressions resolved', () => {
  const { redirects, problems } = parseRedirects(
    'source,dest\nhttps://a.org/v2\\.3\\.5.html,https://a.org/new\n\n',
    'redirects.csv',
  );
  expect(redirects).toEqual([
    { from: 'https://a.org/v2.3.5.html', to: 'https://a.org/new', place: { file: 'redirects.csv', line: 2 } },
  ]);
  expect(problems).toEqual([]);
});
