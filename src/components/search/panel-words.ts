// The words that the search panel needs in the browser, as they stand in its `<template>`.
import { memoize, memoizeByText } from '../../memoize.ts';
import type { StringKey, Translate } from '../../i18n/translator.ts';

export interface PanelWord {
  key: string;
  plural?: string;
  text: string;
}

/** A number of each plural category that the language has; all of CLDR's fall within these. */
const samples = [0, 1, 2, 3, 5, 8, 11, 21, 100, 1_000_000, 1.5];

/** Every plural form of a string, with `{count}` in the place of the number and `{name}` for other values. */
function pluralForms(t: Translate, key: StringKey, names: readonly string[]): { category: string; text: string }[] {
  const { lang } = t.languageOf(key);
  const rules = new Intl.PluralRules(lang);
  const holes = Object.fromEntries(names.map((name) => [name, `{${name}}`]));
  const forms = new Map<string, string>();
  for (const count of samples) {
    const category = rules.select(count);
    if (forms.has(category)) continue;
    const written = new Set([String(count), new Intl.NumberFormat(lang).format(count)]);
    let text = t(key, { ...holes, count });
    for (const number of written) text = text.replace(number, '{count}');
    forms.set(category, text);
  }
  return [...forms].map(([category, text]) => ({ category, text }));
}

/** The words of `t`. `referenceName` is the name of the reference language in the language of the words. */
export const panelWords = (t: Translate, referenceName: string): PanelWord[] => wordsByName(t)(referenceName);

// The same on every page of a language.
const wordsByName = memoize((t: Translate) => memoizeByText((referenceName) => collectWords(t, referenceName)));

function collectWords(t: Translate, referenceName: string): PanelWord[] {
  return [
    ...pluralForms(t, 'search.count', ['query']).map(({ category, text }) => ({ key: 'count', plural: category, text })),
    { key: 'none', text: t('search.none', { query: '{query}' }) },
    { key: 'corrected', text: t('search.corrected', { corrected: '{corrected}' }) },
    { key: 'asTyped', text: t('search.asTyped', { query: '{query}' }) },
    { key: 'missingPhrase', text: t('search.missingPhrase', { phrase: '{phrase}' }) },
    { key: 'guide', text: t('search.guide', { title: '{title}' }) },
    { key: 'guideMark', text: t('search.guideMark') },
    { key: 'inLanguage', text: t('search.inLanguage', { language: referenceName }) },
    { key: 'carried', text: t('search.carried', { query: '{query}' }) },
    { key: 'copy', text: t('ticket.copy') },
    { key: 'copied', text: t('ticket.copied') },
    { key: 'loading', text: t('search.loading') },
  ];
}
