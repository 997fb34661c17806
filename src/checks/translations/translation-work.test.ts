import { expect, test } from 'vitest';
import { acceptText } from '../../translations/accept.ts';
import { printTranslationLock } from '../../translations/lock.ts';
import { passagesOfFile } from '../../translations/passages.ts';
import { article, loadFiles } from '../test-content.ts';
import { listArticleStates, listWork } from './translation-work.ts';

const english = {
  a: article('# A\n\nOne.\n\nSee [c](c.md).', { title: 'A', id: 'article-a' }),
  b: article('# B\n\nSee [c](c.md) and [a](a.md), and [c](c.md) again.', { title: 'B', id: 'article-b' }),
  c: article('# C\n\nText.', { title: 'C', id: 'article-c' }),
  d: article('# D\n\n* One\n* Two', { title: 'D', id: 'article-d' }),
};
const french = {
  a: article('# A\n\nUn.\n\nVoir [c](c.md).', { title: 'A fr', id: 'article-a' }),
  d: article('# D\n\nUn\n\nDeux', { title: 'D fr', id: 'article-d' }).replace('title:', 'ht-degree: 25%\ntitle:'),
};
const lock = printTranslationLock(
  new Map(
    (['a', 'd'] as const).map((name) => [
      `help/${name}.md`,
      acceptText(passagesOfFile('x.md', french[name]), passagesOfFile('x.md', english[name])),
    ]),
  ),
);

test('work is told by article and locale, the articles with most links first', async () => {
  const { catalog, rendered, problems } = await loadFiles({
    'en/help/a.md': english.a.replace('One.', 'Another.'),
    'en/help/b.md': english.b,
    'en/help/c.md': english.c,
    'en/help/d.md': english.d,
    'en/help/TOC.md': '# Guide {#guide}\n\n* [D](d.md)\n* [B](b.md)\n',
    'fr/help/a.md': french.a,
    'fr/help/d.md': french.d,
    'fr/translations.lock': lock,
  });
  const states = listArticleStates(catalog, rendered, problems);
  expect(states.map(({ path, links, place }) => [path, links, place])).toEqual([
    ['c', 2, undefined],
    ['a', 1, undefined],
    ['d', 0, 1],
    ['b', 0, 2],
  ]);
  expect(listWork(states, 'fr').map(({ article: { path }, own }) => [path, own.state, own.stale, own.drifted])).toEqual([
    ['c', 'missing', 0, 0],
    ['a', 'stale', 1, 0],
    ['d', 'current', 0, 1],
    ['b', 'missing', 0, 0],
  ]);
  expect(states[2]?.locales['fr']).toMatchObject({ file: 'fr/help/d.md', machineShare: 75, unknown: 0 });
});
