import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchDocument } from '../../vocabulary.ts';
import { cacheIn } from '../testing/cache-in.ts';
import { languages, locales, parallelArticles } from '../testing/parallel-articles.ts';
import { projectTopics } from '../testing/project-topics.ts';
import { buildTables, type TableInput } from './build-tables.ts';
import { digestOf, openMemory } from './cache.ts';

type Input = Pick<TableInput, 'documents' | 'topics' | 'reference'>;

/** Some: each has words in six languages. */
const someTopics = projectTopics.slice(0, 3);

const withDocument = (input: Input, at: number, edit: (document: SearchDocument) => SearchDocument[]): Input => ({
  ...input,
  documents: input.documents.flatMap((document, i) => (i === at % input.documents.length ? edit(document) : [document])),
});

const edits: Readonly<Record<string, (input: Input, at: number) => Input>> = {
  text: (input, at) =>
    withDocument(input, at, (document) => [
      {
        ...document,
        sections: [...document.sections, { id: 'more', heading: 'More', text: 'Error: too many orders in cart 7.' }],
      },
    ]),
  title: (input, at) => withDocument(input, at, (document) => [{ ...document, title: `${document.title} (${at})` }]),
  'one less': (input, at) => withDocument(input, at, () => []),
  'one more': (input, at) =>
    withDocument(input, at, (document) => [document, { ...document, id: `${document.id}-${at}`, url: `${document.url}${at}/` }]),
  topics: (input, at) => ({ ...input, topics: someTopics.filter((_, i) => i !== at % someTopics.length) }),
  reference: (input, at) => ({ ...input, reference: locales[at % locales.length] ?? 'en' }),
};

test('after any edits the tables that use what is kept are those made without', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(29)), { minLength: 1, maxLength: 3 }),
      (list) => {
        const dir = mkdtempSync(join(tmpdir(), 'tables-'));
        try {
          let input: Input = { documents: parallelArticles(), topics: someTopics, reference: 'en' };
          for (const [name, at] of [['none', 0] as const, ...list]) {
            input = edits[name]?.(input, at) ?? input;
            const { documents } = input;
            const digests = new Map(
              languages.map(({ locale }) => [
                locale,
                digestOf(
                  '',
                  documents.filter((document) => document.locale === locale),
                ),
              ]),
            );
            const remember = openMemory(cacheIn(dir));
            expect(buildTables({ ...input, locales: languages, remember, digests })).toEqual(
              buildTables({ ...input, locales: languages }),
            );
          }
        } finally {
          rmSync(dir, { recursive: true });
        }
      },
    ),
    { numRuns: 5 },
  );
});
