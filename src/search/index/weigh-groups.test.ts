import { describe, expect, test } from 'vitest';
import { document } from '../testing/parallel-articles.ts';
import { readTerms } from './read-terms.ts';
import { joinGroups, readEveryday, weighGroups } from './weigh-groups.ts';
import { weighUnits } from './weigh-terms.ts';

const groups = {
  en: [
    ['log in', 'sign in'],
    ['log file', 'journal'],
    ['basket', 'cart'],
  ],
  fr: [['se connecter', 'connexion'], ['journal'], ['panier']],
};

function languageOf(lang: 'en' | 'fr', texts: Record<string, string>) {
  const documents = Object.entries(texts).map(([id, text]) =>
    document({ id, lang, locale: lang, sections: [{ id: '', heading: '', text }] }),
  );
  const terms = readTerms(lang, lang, documents);
  const everyday = readEveryday(lang, groups[lang]);
  return { terms, everyday, groups: weighGroups(terms, weighUnits(terms), everyday) };
}

const english = languageOf('en', {
  account: 'You cannot log in any more.',
  logs: 'Open the log and read it.',
  shop: 'The cart is empty, carts are lost.',
});
const french = languageOf('fr', { account: 'La connexion échoue.', shop: 'La vitrine.', news: 'Le journal.' });

describe('a page is about a group', () => {
  const about = (group: number) => [...(english.groups[group]?.keys() ?? [])];
  test('when it says a phrase of it as a whole', () => expect(about(0)).toEqual(['account']));
  test('not when it says a part of a phrase', () => expect(about(1)).toEqual([]));
  test('in any form of the word, the more the more often', () => {
    expect(about(2)).toEqual(['shop']);
    expect(english.groups[2]?.get('shop')).toBeGreaterThan(english.groups[0]?.get('account') ?? 1);
  });
});

describe('languages together', () => {
  const joined = joinGroups(french.terms.documents, [english, french]);
  const weight = (group: number, id: string) => joined[group]?.get(french.terms.documents.findIndex((one) => one.id === id));
  test('a page that another language puts plainly is about it', () =>
    expect(weight(2, 'shop')).toBeCloseTo((english.groups[2]?.get('shop') ?? 0) / 2));
  test('a page that exists in one language counts as there', () => expect(weight(1, 'news')).toBe(french.groups[1]?.get('news')));
  test('languages without groups are no voice', () => {
    const silent = { terms: french.terms, everyday: readEveryday('ja', []), groups: [] };
    expect(joinGroups(french.terms.documents, [french, silent])).toEqual(joinGroups(french.terms.documents, [french]));
    expect(joinGroups(french.terms.documents, [silent])).toEqual([]);
  });
  test('a language that has no words for a group is no voice in it', () => {
    const everyday = { ...french.everyday, spoken: [true, true, false] };
    const means = joinGroups(french.terms.documents, [english, { ...french, everyday }]);
    expect(means[2]?.get(1)).toBe(english.groups[2]?.get('shop'));
  });
});
