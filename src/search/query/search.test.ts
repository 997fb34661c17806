import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTables } from '../index/build-tables.ts';
import { projectTopics } from '../testing/project-topics.ts';
import { document, languages, parallelArticles, type TestLocale } from '../testing/parallel-articles.ts';
import { readEnglish, type EnglishTable } from './table/english-table.ts';
import { isMostlyEnglish } from './rank.ts';
import { readQuery } from './read-query.ts';
import { needsEnglish, search } from './search.ts';
import { readTable } from './table/read-table.ts';
import type { SearchTable } from './table/table.ts';

interface Side {
  table: SearchTable;
  english: EnglishTable | undefined;
}
// Five articles say too little for their topics to be told from them.
const wantedTopics = projectTopics.map(({ name }) => name);
function sidesOf(documents = parallelArticles(), reference = 'en'): Map<string, Side> {
  return new Map(
    [...buildTables({ documents, locales: languages, reference, topics: projectTopics, wantedTopics }).byLocale].map(
      ([locale, texts]) => {
        const table = readTable(texts.table);
        return [locale, { table, english: texts.english && readEnglish(texts.english, table) }];
      },
    ),
  );
}
const sideOf = (locale: string, some = sides): Side => {
  const side = some.get(locale);
  if (side === undefined) throw new Error(`No table for ${locale}`);
  return side;
};
const sides = sidesOf();
const tableOf = (locale: string): SearchTable => sideOf(locale).table;
const ask = (locale: TestLocale, query: string, some = sides) =>
  search(query, sideOf(locale, some).table, sideOf(locale, some).english);
const first = (locale: TestLocale, query: string) => ask(locale, query).results[0]?.page.id;

describe('the right article comes first', () => {
  test.each([
    ['title', 'en', 'reconnect an integration', 'reconnect'],
    ['another form', 'en', 'reconnecting integrations', 'reconnect'],
    ['half a word', 'en', 'pass', 'password'],
    ['a slip', 'fr', 'reconecter intégraton', 'reconnect'],
    ['no accents', 'fr', 'integration', 'reconnect'],
    ['an elided word', 'fr', 'l’intégration', 'reconnect'],
    ['an elided word typed plainly', 'it', "l'integrazione", 'reconnect'],
    ['a Portuguese plural', 'pt', 'integrações', 'reconnect'],
    ['a definite form', 'sv', 'betalningen', 'payment'],
    ['a part of a compound', 'sv', 'metod', 'payment'],
    ['an English error on a French page', 'fr', 'access denied for user', 'password'],
    ['an English word on a Spanish page', 'es', 'password', 'password'],
    ['an everyday word', 'en', 'pictures vanished', 'images'],
    ['an everyday word', 'sv', 'foton försvunnit', 'images'],
    ['an everyday word', 'es', 'fotos desaparecidas', 'images'],
  ] as const)('%s (%s): %s', (_, locale, query, id) => expect(first(locale, query)).toBe(id));
});

describe('what the reader is told', () => {
  test('a corrected query, with the rest as it was typed', () => {
    expect(ask('en', 'Change the pasword!').corrected).toBe('Change the password!');
  });

  test.each([
    ['accents of a title', 'fr', 'reconnecter une intégartion', 'reconnecter une intégration'],
    ['accents of a text', 'sv', 'lösnord', 'lösenord'],
    ['accents of a text', 'es', 'contrasena cadcuó', 'contrasena caducó'],
    ['a wrong accent beside a slip', 'fr', 'accés refussé', 'accès refusé'],
    ['a last letter left out', 'fr', 'intégratio du rapport', 'intégration du rapport'],
    ['a double letter left out', 'sv', 'kopla in', 'koppla in'],
    ['a word of everyday language alone', 'fr', 'abonnenent', 'abonnement'],
    ['a word of everyday language alone, with its accents', 'sv', 'beställnig', 'beställning'],
    ['of two ways of writing the nearer one', 'fr', 'exipré', 'expiré'],
  ] as const)('a corrected word as somebody writes it, %s (%s)', (_, locale, query, corrected) => {
    expect(ask(locale, query).corrected).toBe(corrected);
  });

  test('a word of everyday language is no slip, even where no page is about it', () => {
    const some = sidesOf([...parallelArticles(), document({ id: 'paper', locale: 'fr', title: 'Du papier' })]);
    expect(ask('fr', 'papeir', some).corrected).toBe('papier');
    expect(ask('fr', 'panier', some)).toMatchObject({ corrected: undefined, unknown: ['panier'] });
  });

  test('two ways of writing a word are told apart by what was typed', () => {
    const texts = ['Le pays refuse.', 'L’accès est refusé.'].map((title, i) => document({ id: `r${i}`, locale: 'fr', title }));
    const some = sidesOf([...parallelArticles(), ...texts]);
    expect(ask('fr', 'refussé', some).corrected).toBe('refusé');
    expect(ask('fr', 'refusse', some).corrected).toBe('refuse');
  });

  test('nothing where nothing was corrected', () => expect(ask('en', 'change password').corrected).toBeUndefined());

  test('searching as typed corrects nothing', () => {
    expect(search('pasword', tableOf('en'), undefined, { asTyped: true }).corrected).toBeUndefined();
  });

  test('words that nothing is known about', () => expect(ask('en', 'password qqqxxx').unknown).toEqual(['qqqxxx']));

  test('a list that covers little is weak', () => {
    expect(ask('en', 'reconnect an integration').isWeak).toBe(false);
    expect(ask('en', 'parrot weather submarine bank').isWeak).toBe(true);
    expect(ask('en', '🙂')).toMatchObject({ results: [], isWeak: true });
  });

  test('a page that answers all of it, far ahead of the others, is the answer', () => {
    expect(ask('en', 'reconnect an integration').isSure).toBe(true);
    expect(ask('en', 'parrot weather reconnect submarine').isSure).toBe(false);
    expect(ask('en', '🙂').isSure).toBe(false);
  });
});

test('a word that no article says, and that only a word of its kind brings to a page, is a weak list', () => {
  const texts = ['Billing rules', 'Parcels'].map((title, i) =>
    document({
      id: `b${i}`,
      title: i === 0 ? 'Lists' : title,
      sections: [
        {
          id: 's',
          heading: '',
          text: `${'Lists have columns and rows. '.repeat(i === 0 ? 30 : 1)} ${i === 0 ? 'There is billing too, and billing again, for billing.' : ''}`,
        },
      ],
    }),
  );
  const some = sidesOf([...parallelArticles(), ...texts]);
  expect(ask('en', 'billing', some).results[0]?.coverage).toBeGreaterThan(0.45);
  expect(ask('en', 'invoice', some).results[0]?.coverage).toBeGreaterThan(0.45);
  expect(ask('en', 'billing', some).isWeak).toBe(false);
  expect(ask('en', 'invoice', some).isWeak).toBe(true);
});

describe('English', () => {
  test('is asked for when words are English or unknown', () => {
    expect(needsEnglish('password', tableOf('es'))).toBe(true);
    expect(needsEnglish('contraseña', tableOf('es'))).toBe(false);
  });

  test.each([
    ['access denied for user', true],
    ['integration password report', true],
    ['intégration', false],
    ['integration perdu mot', false],
  ])('%s is an English query: %s', (query, is) => expect(isMostlyEnglish(readQuery(query, tableOf('fr')))).toBe(is));

  test('an English title counts for the page in the reader’s language', () =>
    expect(first('sv', 'change the password')).toBe('password'));

  test('an article that exists in English alone is found and marked', () => {
    const some = sidesOf(parallelArticles((locale, id) => locale === 'fr' && id === 'payment'));
    const [result] = ask('fr', 'payment stops bank', some).results;
    expect(result).toMatchObject({ isForeign: true, page: { id: 'payment', lang: 'en', url: '/en/help/payment/' } });
  });

  test.each([
    ['fr', 'les commandes attendent leur paiement à la banque'],
    ['es', 'pago detenido banco'],
    ['sv', 'betala ordern'],
  ] as const)('such an article is found with words of the reader’s language (%s): %s', (locale, query) => {
    const others = ['payment', 'report'].flatMap((id) =>
      languages.map((language) => ({ id: `${id}-2`, locale: language.locale, from: id })),
    );
    const all = parallelArticles();
    const copies = others.flatMap(({ id, locale: of, from }) =>
      all.filter((article) => article.id === from && article.locale === of).map((article) => ({ ...article, id })),
    );
    const some = sidesOf([...all.filter(({ id, locale: of }) => id !== 'payment' || of !== locale), ...copies]);
    expect(needsEnglish(query, sideOf(locale, some).table)).toBe(true);
    expect(
      ask(locale, query, some)
        .results.slice(0, 2)
        .map(({ page }) => page.id)
        .sort(),
    ).toEqual(['payment', 'payment-2']);
  });
});

describe('the reference locale may speak any language', () => {
  const some = sidesOf(
    parallelArticles((locale, id) => locale === 'en' && id === 'payment'),
    'fr',
  );
  test('its words are known beside the reader’s own, in any form', () => {
    expect(needsEnglish('intégrations perdues', sideOf('en', some).table)).toBe(true);
    expect(ask('sv', 'réauthentifier les intégrations', some).results[0]?.page.id).toBe('reconnect');
  });
  test('an article that exists in it alone is found and marked', () =>
    expect(ask('en', 'paiement banque', some).results[0]).toMatchObject({
      isForeign: true,
      page: { id: 'payment', lang: 'fr' },
    }));
});

test('a customer’s phrase leads to its article', () => {
  const documents = [...parallelArticles(), document({ id: 'phrase', title: 'Quotas', phrases: ['my wagon is purple'] })];
  expect(ask('en', 'purple wagon', sidesOf(documents)).results[0]?.page.id).toBe('phrase');
});

test('a filter keeps what fits', () => {
  const outcome = search('password', tableOf('en'), undefined, { filter: ({ id }) => id !== 'password' });
  expect(outcome.results.map(({ page }) => page.id)).not.toContain('password');
  expect(outcome.results.length).toBeGreaterThan(0);
});

describe('how many there are', () => {
  const articles = Array.from({ length: 30 }, (_, i) =>
    document({
      id: `many-${i}`,
      title: i < 14 ? `Invoice ${i}` : `Parcel ${i}`,
      description: i === 20 ? 'invoice' : '',
      sections: [{ id: 's', heading: '', text: `${'word '.repeat(300)} ${i > 26 ? 'invoice' : ''}` }],
    }),
  );
  const table = sideOf('en', sidesOf([...parallelArticles(), ...articles])).table;

  test('all that fit are counted, ten are given', () =>
    expect(search('invoice', table)).toMatchObject({ total: 15, results: { length: 10 } }));
  test('more are given to who asks for more', () =>
    expect(search('invoice', table, undefined, { limit: 50 }).results).toHaveLength(15));
  test('pages that say one word of many by the way do not count', () =>
    expect(search('invoice 3 password', table).total).toBeLessThan(15));
  test('of a kind, what fits best is the measure', () => {
    const { total, results } = search('invoice', table, undefined, { filter: ({ id }) => id === 'many-28' });
    expect(total).toBe(results.length);
    expect(results.map(({ page }) => page.id)).toEqual(['many-28']);
  });
});

describe('any text', () => {
  const query = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2200 }),
    fc.string({ unit: fc.constantFrom(...'intégraon passwrd 2.4’\'"<>ü'), maxLength: 60 }),
  );

  test('is answered without failing, and the same way each time', () => {
    fc.assert(
      fc.property(query, (text) => {
        const ids = () => ask('fr', text).results.map(({ page }) => page.id);
        expect(ids()).toEqual(ids());
      }),
      { numRuns: 150 },
    );
  });

  test('is not read beyond its first words', () => {
    const long = 'password '.repeat(5000);
    expect(first('en', long)).toBe('password');
  });
});

test('results keep their first place while a title is typed', () => {
  const title = 'Reconnect an integration';
  const typed = Array.from({ length: title.length - 4 }, (_, i) => title.slice(0, i + 5));
  const steady = typed.filter((text) =>
    ask('en', text)
      .results.slice(0, 5)
      .some(({ page }) => page.id === 'reconnect'),
  );
  expect(steady.length / typed.length).toBeGreaterThanOrEqual(0.95);
});
