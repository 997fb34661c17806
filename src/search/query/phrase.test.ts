import { describe, expect, test } from 'vitest';
import { buildTables } from '../index/build-tables.ts';
import { document, languages } from '../testing/parallel-articles.ts';
import { keepPhrase, readPhrase } from './phrase.ts';
import { search } from './search.ts';
import { readTable } from './table/read-table.ts';

test.each([
  ['"access denied"', 'access denied'],
  ['error “access denied” today', 'access denied'],
  ['fel ”nekad åtkomst” igen', 'nekad åtkomst'],
  ['fel »nekad åtkomst»', 'nekad åtkomst'],
  ['»Zugriff verweigert«', 'Zugriff verweigert'],
  ['„Zugriff verweigert“', 'Zugriff verweigert'],
  ['«\u00a0accès refusé\u00a0»', 'accès refusé'],
  ['«\u202faccès à l’outil\u202f»', 'accès à l’outil'],
  ['‘access denied’', 'access denied'],
  ['‘l’accès refusé’', 'l’accès refusé'],
  ['‚Zugriff verweigert‘', 'Zugriff verweigert'],
])('%s asks for a phrase', (query, phrase) => expect(readPhrase(query)).toBe(phrase));

test.each(['access denied', 'l’accès de l’outil', "l'accès n'est", 'fel ”nekad', '""', '« »', 'an "a" b'])(
  '%s asks for none',
  (query) => expect(readPhrase(query)).toBeUndefined(),
);

describe('pages that hold a phrase', () => {
  const texts = new Map<string, string>([
    ...Array.from({ length: 20 }, (_, i) => [`loud-${i}`, 'denied denied denied. Access access. Denied access.'] as const),
    ['quiet', `${'other words stand here. '.repeat(60)} Error: access  Denied for user.`] as const,
  ]);
  const documents = [...texts].map(([id, text]) =>
    document({ id, title: id === 'quiet' ? 'Quiet' : 'Denied access', sections: [{ id: 's', heading: '', text }] }),
  );
  const tables = buildTables({
    documents,
    locales: languages.filter(({ locale }) => locale === 'en'),
    reference: 'en',
    topics: [],
  });
  const text = tables.byLocale.get('en')?.table;
  if (text === undefined) throw new Error('No table.');
  const table = readTable(text);
  const ask = (query: string, phrase: string, read = (id: string) => Promise.resolve(texts.get(id))) =>
    keepPhrase(search(query, table, undefined, { limit: Infinity }), phrase, [table], ({ id }) => read(id));

  test('are found among the many that have its words elsewhere', async () => {
    const outcome = await ask('"error: access denied for user"', 'error: access denied for user');
    expect(outcome).toMatchObject({ total: 1, missingPhrase: undefined });
    expect(outcome.results.map(({ page }) => page.id)).toEqual(['quiet']);
  });

  test('where none does, all stay and the phrase is told', async () => {
    const outcome = await ask('"denied user access"', 'denied user access');
    expect(outcome.missingPhrase).toBe('denied user access');
    expect(outcome.results.length).toBeGreaterThan(0);
  });

  test('what cannot be read is not said to be missing', async () => {
    expect(
      (await ask('"denied user access"', 'denied user access', () => Promise.resolve(undefined))).missingPhrase,
    ).toBeUndefined();
  });
});
