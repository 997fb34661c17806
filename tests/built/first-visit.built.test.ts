// What a first visit costs, for every template: the middle page of each, since the length of a text is its author's.
import { beforeAll, describe, expect, test } from 'vitest';
import { firstVisits, middleOf, type FirstVisit } from '../kit/first-visit.ts';
import { siteDir } from '../kit/built-site.ts';

const limits = { all: 20_000, view: 14_000 } as const;
const templates = [
  'article',
  'guide, start',
  'guide, step',
  'guides',
  'home and choice of language',
  'link by id',
  'not found',
  'own page',
  'search',
  'ticket',
];
let visits: FirstVisit[] = [];
beforeAll(() => {
  visits = firstVisits(siteDir());
}, 120_000);

const of = (template: string): FirstVisit[] => visits.filter((visit) => visit.template === template);

test('is measured on every page but those that hold all articles of a topic', () => {
  expect([...new Set(visits.map(({ template }) => template))].sort()).toEqual([...templates, 'topic on one page']);
});

describe.each(templates)('%s', (template) => {
  test('costs at most 20,000 bytes gzip without images, 14,000 of them for the first view', () => {
    expect(middleOf(of(template), 'all').all).toBeLessThanOrEqual(limits.all);
    expect(middleOf(of(template), 'view').view).toBeLessThanOrEqual(limits.view);
  });
});

test('an article is at most five requests, without images, and the longest at most 23,000 bytes', () => {
  expect(of('article').filter(({ requests }) => requests > 5)).toEqual([]);
  expect(of('article').filter(({ all }) => all > 23_000)).toEqual([]);
});
