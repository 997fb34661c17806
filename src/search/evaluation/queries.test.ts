import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { corpusDir } from '../../../tests/kit/corpus.ts';
import { readSmallSite } from './read-queries.ts';

const locales = ['en', 'fr', 'sv', 'pt', 'it', 'es'] as const;

/** The least number of queries that each language has of each kind. */
const least = {
  exact: 6,
  paraphrase: 16,
  inflected: 6,
  noaccent: 5,
  typo: 8,
  partial: 6,
  errormsg: 6,
  english: 6,
  elided: 5,
} as const;

const kinds = Object.keys(least);
const exlIds = z.array(z.string().min(1)).min(1);
const queryText = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && text === text.normalize('NFC'));
const querySet = z.array(z.strictObject({ query: queryText, kind: z.enum(kinds), ids: exlIds }));
const complaintSet = z.array(z.strictObject({ locale: z.enum(locales), query: queryText, ids: exlIds }));

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
}

function readQueries(locale: string) {
  return querySet.parse(readJson(`queries/${locale}.json`));
}

/** Every `exl-id` in the front matter of the Markdown files below a folder. */
function idsBelow(folder: string): Set<string> {
  const ids = new Set<string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.md')) continue;
    const id = /^exl-id:\s*(\S+)/m.exec(readFileSync(join(folder, path), 'utf8'))?.[1];
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

describe.each(locales)('queries in %s', (locale) => {
  test('have the agreed form', () => {
    expect(querySet.safeParse(readJson(`queries/${locale}.json`)).error).toBeUndefined();
  });

  test('are at least 60', () => {
    expect(readQueries(locale).length).toBeGreaterThanOrEqual(60);
  });

  test.each(Object.entries(least))('have enough of the kind %s', (kind, number) => {
    expect(readQueries(locale).filter((query) => query.kind === kind).length).toBeGreaterThanOrEqual(number);
  });

  test('are ordered by kind', () => {
    const places = readQueries(locale).map(({ kind }) => kinds.indexOf(kind));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('occur once each, with each answer once', () => {
    const queries = readQueries(locale);
    expect(repeated(queries.map(({ query }) => query.toLowerCase()))).toEqual([]);
    expect(queries.filter(({ ids }) => repeated(ids).length > 0)).toEqual([]);
  });

  test('ask for at least 30 different articles', () => {
    expect(new Set(readQueries(locale).flatMap(({ ids }) => ids)).size).toBeGreaterThanOrEqual(30);
  });

  test.skipIf(corpusDir === undefined)('are answered by articles of the corpus', () => {
    const known = idsBelow(join(corpusDir ?? '', locale, 'help'));
    expect(readQueries(locale).filter(({ ids }) => ids.some((id) => !known.has(id)))).toEqual([]);
  });
});

describe.each([
  ['complaints.json', 10],
  ['fresh-complaints.json', 12],
])('complaints about our own articles, %s,', (file, number) => {
  const complaints = complaintSet.parse(readJson(file));

  test('are as many in each language', () => {
    for (const locale of locales) expect(complaints.filter((one) => one.locale === locale)).toHaveLength(number);
  });

  test('occur once each', () => {
    expect(repeated(complaints.map(({ locale, query }) => `${locale} ${query.toLowerCase()}`))).toEqual([]);
  });

  test('are answered by articles that exist', () => {
    const known = idsBelow(join(import.meta.dirname, '../../../content/en/help'));
    expect(complaints.filter(({ ids }) => ids.some((id) => !known.has(id)))).toEqual([]);
  });
});

describe('queries over a small site', () => {
  const { articles, queries } = readSmallSite();

  test('are twelve in each language', () => {
    for (const locale of locales) expect(queries.filter((one) => one.locale === locale)).toHaveLength(12);
  });

  test('occur once each, and are answered by the site’s twenty articles', () => {
    expect(articles).toHaveLength(20);
    expect(repeated(queries.map(({ locale, query }) => `${locale} ${query.toLowerCase()}`))).toEqual([]);
    expect(queries.filter(({ ids }) => ids.some((id) => !articles.includes(id)))).toEqual([]);
  });
});
