// What a first visit costs: the middle page of every template, and for the first view every page.
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
/** They hold whole texts of many pages, for paper: whoever opens one asked for all of it. */
const wholes = ['guide on one page', 'topic on one page'];
/**
 * Articles that cost more for the first view because their text is long: by path, the most that one may cost in any
 * language. Styles are 6.6 kB of each, and up to 2.7 kB more for tables, pictures, code and steps that it shows.
 */
const longTexts: Readonly<Record<string, number>> = {
  'help/connect/before-you-change/': 14_500,
  'help/connect/connect-data-with-an-integration/': 14_500,
  'help/connect/what-the-words-mean/': 15_000,
  'help/databases/connection-test-fails/': 17_000,
  'help/databases/set-up-ssh-user-and-key/': 14_500,
  'help/databases/ssh-tunnel-messages/': 16_500,
  'help/how-to/general/mbi-reauthenticating-integrations/': 17_000,
  'help/updates/watch-updates-from-a-program/': 14_500,
  'help/updates/which-clock-to-trust/': 15_000,
};

let visits: FirstVisit[] = [];
beforeAll(() => {
  visits = firstVisits(siteDir());
}, 120_000);

const of = (template: string): FirstVisit[] => visits.filter((visit) => visit.template === template);

test('is measured on every page', () => {
  expect(new Set(visits.map(({ template }) => template))).toEqual(new Set([...templates, ...wholes]));
});

describe.each(templates)('%s', (template) => {
  test('costs at most 20,000 bytes gzip without images, 14,000 of them for the first view', () => {
    expect(middleOf(of(template), 'all').all).toBeLessThanOrEqual(limits.all);
    expect(middleOf(of(template), 'view').view).toBeLessThanOrEqual(limits.view);
  });
});

describe('the first view of a page costs at most 14,000 bytes', () => {
  const pathOf = ({ file }: FirstVisit): string => file.replace(/^[^/]+\//, '').replace(/index\.html$/, '');
  const dear = (): FirstVisit[] => visits.filter(({ template, view }) => view > limits.view && !wholes.includes(template));

  test('but that of long texts, which are named', () => {
    const tooDear = dear().filter((visit) => visit.view > (longTexts[pathOf(visit)] ?? limits.view));
    expect(tooDear.map(({ file, view }) => `${file}: ${view}`)).toEqual([]);
  });

  test('and no text is named that has become short', () => {
    const paths = new Set(dear().map(pathOf));
    expect(Object.keys(longTexts).filter((path) => !paths.has(path))).toEqual([]);
  });
});

test('an article is at most five requests, without images, and the longest at most 23,000 bytes', () => {
  expect(of('article').filter(({ requests }) => requests > 5)).toEqual([]);
  expect(of('article').filter(({ all }) => all > 23_000)).toEqual([]);
});
