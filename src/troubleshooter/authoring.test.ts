// What the tools for authors say: drafts, comparisons, pages as text, schemas.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildGuides } from './build-guides.ts';
import { compareStates, printChanges } from './graph/compare.ts';
import { jsonSchemas } from './source/json-schema.ts';
import { lockEntry, printLock, readLock } from './parts/lock.ts';
import { findPart } from './parts/find-part.ts';
import { findHeir } from './graph/ledger.ts';
import { readGuide } from './source/read-guide.ts';
import { scaffoldGuide } from './source/scaffold.ts';
import { tellPage } from './pages/tell.ts';
import { buildExample, exampleGraph, exampleGuide, exampleInput, findExampleSection } from './test-helpers.ts';
import { statePage } from './pages/view.ts';

test.each(Object.entries(jsonSchemas()))('schemas/%s is current', (file, text) => {
  expect(readFileSync(new URL(`../../schemas/${file}`, import.meta.url), 'utf8')).toBe(text);
});

test('a draft from an article has no error', () => {
  const sections = ['see-the-status', 'sign-in-again'].flatMap(
    (id) => findExampleSection('connected-services', id, 'en')?.section ?? [],
  );
  const draft = scaffoldGuide({
    guide: 'fresh',
    article: 'connected-services',
    title: 'Sign in',
    ticket: 'commerce-support',
    sections,
    today: '2026-11-22',
    schemas: '../schemas',
  });
  expect(draft.graph).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/guide\.schema\.json\n/);
  expect(draft.words).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/schemas\/guide-words\.schema\.json\n/);
  const { problems, guides } = buildGuides({
    ...exampleInput(),
    guides: [{ file: 'troubleshooters/fresh.yml', text: draft.graph }],
    words: [{ locale: 'en', file: 'en/troubleshooters/fresh.yml', text: draft.words }],
  });
  expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  expect(guides[0]?.states.length).toBeGreaterThan(4);
});

test('a draft tells sections of one name apart', () => {
  const section = findExampleSection('connected-services', 'sign-in-again', 'en')?.section;
  const { graph } = scaffoldGuide({
    guide: 'fresh',
    article: 'connected-services',
    title: 'Sign in',
    ticket: 'commerce-support',
    sections: section ? [section, { ...section, id: 'elsewhere' }, { ...section, headingText: 'Not sure' }] : [],
    today: '2026-11-22',
    schemas: undefined,
  });
  const { guide } = readGuide('troubleshooters/fresh.yml', graph);
  expect(Object.keys(guide.source?.parts ?? {})).toEqual(['sign-in-again', 'sign-in-again-2', 'not-sure-3']);
  expect(guide.source?.nodes['fix-sign-in-again']).toMatchObject({ failed: 'fix-sign-in-again-2' });
});

describe('a change of the graph', () => {
  const before = exampleGuide();
  const renamed = exampleGraph
    .replaceAll('check-status', 'look')
    .replace('nodes:\n', 'aliases: { check-status: look }\nnodes:\n');
  const words = exampleInput().words.map((file) => ({ ...file, text: file.text.replace('check-status:', 'look:') }));
  const [after] = buildExample(renamed, words[0]?.text).guides;

  test('moves pages where an heir is named', () => {
    const changes = compareStates(before.states, after?.states ?? [], after?.source.aliases ?? {});
    expect(changes).toEqual({
      added: ['look/one-failing', 'look/not-sure'],
      removed: [],
      moved: [
        { from: 'check-status/one-failing', to: 'look/one-failing' },
        { from: 'check-status/not-sure', to: 'look/not-sure' },
      ],
    });
    expect(printChanges('example', changes)).toContain('| moved | `example/check-status/not-sure` | `example/look/not-sure` |');
  });
  test('removes them where none is', () => {
    expect(compareStates(before.states, after?.states ?? [], {}).removed).toEqual([
      'check-status/one-failing',
      'check-status/not-sure',
    ]);
  });
});

test.each([
  ['cause/one-failing', { 'cause/one-failing': 'symptom' }, 'symptom'],
  ['old/one-failing', { old: 'cause' }, 'cause/one-failing'],
  ['cause/old-symptom', { 'old-symptom': 'one-failing' }, 'cause/one-failing'],
  ['fix/one-failing/-/old.failed', { old: 'new' }, 'fix/one-failing/-/new.failed'],
  ['gone/one-failing', {}, undefined],
  ['old/one-failing', { old: 'nowhere' }, undefined],
])('the heir of %s with the aliases %o is %s', (address, aliases, heir) => {
  const existing = new Set(['symptom', 'cause', 'cause/one-failing', 'fix/one-failing/-/new.failed']);
  expect(findHeir(address, aliases, existing)).toBe(heir);
});

describe('the lock', () => {
  const part = findPart(
    { section: 'sign-in-again', blocks: 1, expect: 'steps(4)' },
    'connected-services',
    'en',
    findExampleSection,
  );
  test('is the same text for the same content, whatever the order', () => {
    const entry = part && lockEntry(part);
    if (!entry) throw new Error('The example has no such part.');
    expect(printLock({ parts: { b: { sv: entry, en: entry }, a: {} } })).toBe(
      printLock({ parts: { a: {}, b: { en: entry, sv: entry } } }),
    );
    expect(readLock(printLock({ parts: { a: { en: entry } } }))).toEqual({ parts: { a: { en: entry } } });
  });
  test.each([undefined, '{', '[]', '{"a": 1}'])('that is unreadable (%s) accepts nothing', (text) => {
    expect(readLock(text)).toEqual({ parts: {} });
  });
});

test('a page can be told as text', () => {
  const guide = exampleGuide();
  const state = guide.states.find(({ address }) => address === 'fix-login/one-failing/token-expired');
  const input = exampleInput();
  expect(
    state && tellPage(statePage(guide, state, 'en', { ...input, guides: {} })),
  ).toBe(`[en] /en/troubleshoot/example/fix-login/one-failing/token-expired/
Sign in again from the integration
Open it. Choose the name. Sign in. Save.
  (/en/help/connected-services/#sign-in-again)
  > It works now  /en/troubleshoot/example/resolved/
  > It did not help  /en/troubleshoot/example/fix-key/one-failing/token-expired/fix-login.failed/
  > I could not do it  /en/troubleshoot/example/ticket/one-failing/token-expired/fix-login.blocked/
  = What is wrong?: One integration shows an error
  = Likely cause: The authorization has expired
  < Back to: What happened before it failed?  /en/troubleshoot/example/cause/one-failing/
`);
});
