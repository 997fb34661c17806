import { expect, test } from 'vitest';
import { checkFrontMatter, resolveFrontMatter } from './front-matter.ts';
import { frontMatterSchema } from './front-matter-schema.ts';
import { splitFrontMatter } from './split-front-matter.ts';

const check = (yaml: string, kind: 'article' | 'defaults' = 'article') =>
  checkFrontMatter(splitFrontMatter(`---\n${yaml}\n---\n`, 'a.md'), 'a.md', kind);
const resolve = (...levels: string[]) =>
  resolveFrontMatter(
    levels.map((yaml) => check(yaml, 'defaults')),
    'fallback',
  );

test.each([
  ['feature: Commerce Intelligence, Integration', { feature: ['Commerce Intelligence', 'Integration'] }],
  ['feature: [A, B]', { feature: ['A', 'B'] }],
  ['Feature: A', { feature: ['A'] }],
  ['search:\n  - token expired, again\n  - no data', { search: ['token expired, again', 'no data'] }],
  ['hide: yes', { hide: true }],
  ['index: "no"', { index: false }],
  ['last-update: 2026-08-14', { lastUpdate: '2026-08-14' }],
  ["source-wordcount: '228'", { sourceWordcount: 228 }],
  ['source-wordcount: 173', { sourceWordcount: 173 }],
  ['ht-degree: 0%', { htDegree: 0 }],
  ['ht-degree: 97.5%', { htDegree: 97.5 }],
  [
    'changes:\n  - 2026-11-22: "Steps: new."\n  - 2026-10-01: 3',
    {
      changes: [
        { day: '2026-11-22', text: 'Steps: new.' },
        { day: '2026-10-01', text: '3' },
      ],
    },
  ],
  ['changes:', { changes: [] }],
  ['source-git-commit: 1234567890', { sourceGitCommit: '1234567890' }],
  ['mini-toc-levels: 2', { miniTocLevels: 2 }],
  ['role_v2:\n  - id: a\n  - id: b', { other: { role_v2: [{ id: 'a' }, { id: 'b' }] } }],
  ['version: 2.40', { version: '2.40' }],
  ['description: 404', { description: '404' }],
  ['description: [a, b]', { description: 'a, b' }],
  ['title: 2024', { title: '2024' }],
  ['title: true', { title: 'true' }],
  ['last-update: 2026-03-30T22:08:16.582Z', { lastUpdate: '2026-03-30' }],
  ['source-git-commit: 12345e6', { sourceGitCommit: '12345e6' }],
  ['draft: true', { draft: true }],
  ['published: false', { draft: true }],
  ['published: true', { draft: false }],
  ['unlisted: true', { hide: true }],
  ['seo-title: Short\nseo-description: For machines', { seoTitle: 'Short', seoDescription: 'For machines' }],
  ['nonsense: kept', { other: { nonsense: 'kept' } }],
])('%j', (yaml, expected) => {
  expect(resolve(yaml)).toMatchObject(expected);
});

test('a key without a value is a key that is not set', () => {
  expect(resolve('description:')).not.toHaveProperty('description');
});

test.each([
  ['title: {x}', ['2 title-missing']],
  ['title: ""', ['2 title-missing']],
  ['description: A', ['1 title-missing']],
  ['title: A\nhide: perhaps', ['3 front-matter-value']],
  ['title: A\nht-degree: 120%', ['3 front-matter-value']],
  ['title: A\nlast-update: yesterday', ['3 front-matter-value']],
  ['title: A\nlast-update: 2026-02-30', ['3 front-matter-value']],
  ['title: A\nchanges:\n  - 2026-11-22: New.\n\n  - The steps are new.', ['6 front-matter-value']],
  ['title: A\nchanges:\n- 2026-11-22:', ['4 front-matter-value']],
  ['title: A\nchanges:\n- 2026-11-31: New.', ['4 front-matter-value']],
  ['title: A\nchanges: 2026-11-22', ['3 front-matter-value']],
  ['title: A\nchanges:\n  2026-11-22: New.', ['3 front-matter-value']],
  ['title: A\ndescripton: B', ['3 front-matter-unknown-key']],
  ['title: L&#39;aide', ['2 front-matter-noise']],
  ['title: A\ndescription: Le  guide', ['3 front-matter-noise']],
])('%j is reported', (yaml, expected) => {
  expect(check(yaml).problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual(expected);
});

test('messages say what to write, or which key was meant', () => {
  expect(check('title: A\nhide: perhaps\ndescripton: B').problems.map(({ message }) => message)).toEqual([
    '`hide` cannot be read as it stands: write `true` or `false`.',
    '`descripton` is no key that is known here. Did you mean `description`?',
  ]);
});

test.each([
  ['last-update: yesterday', 'write a day as `2026-11-22`'],
  ['hide: 3', 'write `true` or `false`'],
  ['mini-toc-levels: -1', 'write a whole number, such as `2`'],
  ['ht-degree: 120', 'write a share between `0%` and `100%`'],
  ['search:\n  - a: b', 'write a list, each item `- a phrase`; a phrase that holds `: ` stands in quotes'],
  ['feature:\n  a: b', 'write words with commas between them'],
  ['source-git-commit: here', 'write the commit as 40 hexadecimal digits'],
])('the message on %j says what to write', (yaml, advice) => {
  expect(check(`title: A\n${yaml}`).problems.map(({ message }) => message)).toEqual([
    `\`${yaml.slice(0, yaml.indexOf(':'))}\` cannot be read as it stands: ${advice}.`,
  ]);
});

test('whatever is wrong with a key, the message says what to write', () => {
  const wrong = [undefined, null, '', '?', -1, 0.5, true, [], [null], [{}], {}, { id: 1 }, new Date(Number.NaN)];
  for (const [key, field] of Object.entries(frontMatterSchema.shape)) {
    const messages = wrong.flatMap((value) => field.safeParse(value).error?.issues ?? []).map(({ message }) => message);
    expect(
      messages.filter((message) => !message.startsWith('write ')),
      key,
    ).toEqual([]);
  }
});

test.each([
  'autotag-review: 2026-03-30T22:08:16.582Z',
  'autotag-review:',
  'role_v2: "id: c66f id: b69b"',
  'feature_v2: [a, b]',
  'version: [1, 2.40]',
  'feature: 2.4',
  'keywords: {a: b}',
  'nudge: maybe',
  'description:',
  'last-update:',
  'hide:',
  'search:',
])('%j is fine', (yaml) => {
  expect(check(`title: A\n${yaml}`).problems).toEqual([]);
});

test('a wrong value does not take the others with it', () => {
  expect(resolve('title: A\nhide: perhaps\nfeature: B')).toMatchObject({ title: 'A', hide: false, feature: ['B'] });
});

test('metadata.md, TOC.md, article: each level overrides the one above, and what is theirs alone stays theirs', () => {
  const resolved = resolve(
    'type: Troubleshooting\nmini-toc-levels: 2\nindex: true\nbadgePaas: label="PaaS only" type="Informative"',
    'title: Guide\ndescription: Of the guide\nuser-guide-title: Guide\nindex: no\nsource-git-commit: 1234567\nrole: Admin',
    'title: Article\nrole: User',
  );
  expect(resolved).toMatchObject({
    title: 'Article',
    index: false,
    role: ['User'],
    miniTocLevels: 2,
  });
  expect(resolved.description).toBeUndefined();
  expect(resolved.sourceGitCommit).toBeUndefined();
  expect(resolved.badges).toEqual([
    { label: 'PaaS only', type: 'Informative', url: undefined, tooltip: undefined, place: { file: 'a.md', line: 5 } },
  ]);
  expect(resolved.other).toEqual({ type: 'Troubleshooting' });
});

test('without a usable title there is one all the same', () => {
  expect(resolve('hide: no').title).toBe('fallback');
});

test('an article takes the badge of its guide away, or puts its own in its place', () => {
  const guide = 'badgePaas: label="PaaS only"\nbadgeNew: label="New"';
  expect(resolve(guide, 'badgePaas:').badges).toMatchObject([{ label: 'New' }]);
  expect(resolve(guide, 'badgePaas: label="Cloud"').badges).toMatchObject([{ label: 'Cloud' }, { label: 'New' }]);
});

test('what is wrong with a badge is told with its line', () => {
  expect(check('title: A\nbadgeB: label="Gone" type="Negativ"\nbadgeC:\n  label: Beta').problems).toEqual([
    {
      rule: 'front-matter-value',
      file: 'a.md',
      line: 3,
      message: '`badgeb` cannot be read as it stands: `Negativ` is no type of badge. Did you mean `Negative`?',
    },
    {
      rule: 'front-matter-value',
      file: 'a.md',
      line: 4,
      message: '`badgec` cannot be read as it stands: write one line of text, `label="…" type="Informative"`.',
    },
  ]);
});
