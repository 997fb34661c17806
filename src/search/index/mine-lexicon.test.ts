import { describe, expect, test } from 'vitest';
import { languages, parallelArticles } from '../testing/parallel-articles.ts';
import { stemmerFor } from '../query/words/language-facts.ts';
import { fold } from '../query/words/split-words.ts';
import { mineLexicon } from './mine-lexicon.ts';
import { readTerms } from './read-terms.ts';

const documents = parallelArticles();
const termsOf = (locale: string) => {
  const lang = languages.find((language) => language.locale === locale)?.lang ?? locale;
  return readTerms(
    locale,
    lang,
    documents.filter((document) => document.locale === locale),
  );
};
const english = termsOf('en');

describe('the lexicon of five short articles', () => {
  test.each([
    ['fr', { integration: 'intégration', bank: 'banque', report: 'rapport', payment: 'paiement', images: 'images' }],
    ['sv', { integration: 'integrering', password: 'lösenord', order: 'ordern', payment: 'betalning', images: 'bilder' }],
    ['pt', { integration: 'integração', password: 'senha', bank: 'banco', order: 'pedido', payment: 'pagamento' }],
    ['it', { integration: 'integrazione', bank: 'banca', order: 'ordine', payment: 'pagamento', images: 'immagini' }],
    ['es', { integration: 'integración', password: 'contraseña', report: 'informe', order: 'pedido', payment: 'pago' }],
  ])('%s', (locale, pairs) => {
    const local = termsOf(locale);
    const { forward, backward } = mineLexicon(english, local);
    for (const [word, translation] of Object.entries(pairs)) {
      const from = english.stems.indexOf(stemmerFor('en')(word));
      const to = local.stems.indexOf(stemmerFor(local.lang)(fold(translation)));
      expect([word, forward[from]?.[0] && local.stems[forward[from][0].stem]]).toEqual([word, local.stems[to]]);
      expect(backward[to]?.map(({ stem }) => stem)).toContain(from);
    }
  });

  test('articles that only one language has teach nothing', () => {
    const alone = readTerms(
      'fr',
      'fr',
      parallelArticles((locale) => locale !== 'fr').map((document) => ({ ...document, id: `${document.id}-alone` })),
    );
    expect(mineLexicon(english, alone).forward.every((list) => list.length === 0)).toBe(true);
  });
});
