import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relate, type Candidate } from './related-articles.ts';

const article = (path: string, features: string[], ...links: string[]): Candidate => ({ path, features, links: new Set(links) });

test('links count more than features, rare features more than common ones', () => {
  const related = relate([
    article('a', ['common', 'rare'], 'd'),
    article('b', ['common']),
    article('c', ['rare']),
    article('d', []),
    article('e', ['common']),
    article('f', []),
  ]);
  expect(related.get('a')).toEqual(['d', 'c', 'b', 'e']);
  expect(related.get('d')).toEqual(['a']);
  expect(related.get('f')).toEqual([]);
});

/** What is meant, one pair of articles after the other. */
function relateSlowly(articles: readonly Candidate[]): Map<string, string[]> {
  const frequency = (feature: string): number => articles.filter(({ features }) => features.includes(feature)).length;
  const score = (one: Candidate, other: Candidate): number =>
    one.features
      .filter((feature) => other.features.includes(feature))
      .reduce(
        (sum, feature) => sum + 1 / Math.log2(1 + frequency(feature)),
        (one.links.has(other.path) ? 2 : 0) + (other.links.has(one.path) ? 2 : 0),
      );
  return new Map(
    articles.map((one) => [
      one.path,
      articles
        .filter((other) => other !== one && score(one, other) > 0)
        .sort((a, b) => score(one, b) - score(one, a) || (a.path < b.path ? -1 : 1))
        .slice(0, 4)
        .map(({ path }) => path),
    ]),
  );
}

test('any articles are related as if every pair were compared', () => {
  const names = Array.from('abcdefghijkl');
  const some = (values: string[], maxLength: number) => fc.uniqueArray(fc.constantFrom(...values), { maxLength });
  const site = fc
    .tuple(...names.map(() => fc.tuple(some(['x', 'y', 'z', 'w'], 3), some([...names, 'gone'], 3))))
    .map((all) => all.map(([features, links], index) => article(names[index] ?? '', features, ...links)));
  fc.assert(
    fc.property(site, (articles) => {
      expect(relate(articles)).toEqual(relateSlowly(articles));
    }),
    { numRuns: 300 },
  );
});

test('thousands of articles with the same features take no time', () => {
  const articles = Array.from({ length: 20_000 }, (_, index) =>
    article(`a${index}`, [`f${index % 50}`, 'all'], `a${(index * 7) % 20_000}`),
  );
  const start = process.threadCpuUsage();
  expect(relate(articles).size).toBe(20_000);
  expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(5000);
});
