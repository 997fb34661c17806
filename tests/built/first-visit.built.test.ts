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
 * Articles that cost more for the first view because their text is long: by `exl-id`, the most that one may cost in any
 * language. Styles are 6.6 kB of each, and up to 2.7 kB more for tables, pictures, code and steps that it shows. A further
 * language of the site costs each page 50 bytes.
 */
const longTexts: Readonly<Record<string, number>> = {
  // before you change
  'f857f910-27ee-494c-ae9a-7f63b037d087': 14_500,
  // connect data with an integration
  '5ff287cc-6a68-4e04-8afe-93655c17a2d7': 14_500,
  // what the words mean
  'e74435b6-90b8-477e-bc9b-db636f700aa2': 15_000,
  // connection test fails
  '0ba6805c-e873-4ec9-998a-83baf0d6ab4c': 17_000,
  // set up ssh user and key
  '3779f199-1175-4c7c-82b1-ab5dfaf34740': 14_500,
  // ssh tunnel messages
  'fc24d863-1de4-4f57-9177-40086d02dfe4': 16_500,
  // reauthenticating integrations
  'c608d6f9-64a5-44f8-9d7b-9a85a2668775': 17_000,
  // watch updates from a program
  '56bd9735-3780-4ad8-b744-7b32f4a624b3': 14_500,
  // which clock to trust
  '0cb4f30b-b7b1-48df-a4a1-e153302e29ed': 15_150,
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
  const idOf = ({ id = '' }: FirstVisit): string => id;
  const dear = (): FirstVisit[] => visits.filter(({ template, view }) => view > limits.view && !wholes.includes(template));

  test('but that of long texts, which are named', () => {
    const tooDear = dear().filter((visit) => visit.view > (longTexts[idOf(visit)] ?? limits.view));
    expect(tooDear.map(({ file, view }) => `${file}: ${view}`)).toEqual([]);
  });

  test('and no text is named that has become short', () => {
    const ids = new Set(dear().map(idOf));
    expect(Object.keys(longTexts).filter((id) => !ids.has(id))).toEqual([]);
  });
});

test('an article is at most five requests, without images, and the longest at most 23,000 bytes', () => {
  expect(of('article').filter(({ requests }) => requests > 5)).toEqual([]);
  expect(of('article').filter(({ all }) => all > 23_000)).toEqual([]);
});
