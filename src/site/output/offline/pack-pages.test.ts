import { expect, test } from 'vitest';
import { packPages } from './pack-pages.ts';

const page = (address: string, title: string, main: string): string =>
  `<html><head><title>${title}</title><meta content="${title}"></head><body><a hreflang="fr" href="/fr/${address}"></a><main id="main">${main}</main></body></html>`;

test('what is the same around many pages is kept once', () => {
  const { frames, pages } = packPages(
    new Map([
      ['g/a/', page('g/a/', 'A', '<p>One</p>')],
      ['g/b/', page('g/b/', 'B $& C', '<p>Two $1</p>')],
    ]),
  );
  expect(frames).toHaveLength(1);
  expect(pages).toEqual({ 'g/a/': [0, 'A', '<p>One</p>'], 'g/b/': [0, 'B $& C', '<p>Two $1</p>'] });
});
