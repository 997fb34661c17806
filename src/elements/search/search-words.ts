// Words for the search that stand in the page, inside a `<template>`; plural forms carry their category.

export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of a panel. A key that the page lacks gives nothing, never a sentence in another language. */
export function wordsOf(panel: Element): Words {
  const template = panel.querySelector<HTMLTemplateElement>('template[data-words]');
  const texts = new Map<string, string>();
  for (const element of template?.content.querySelectorAll<HTMLElement>('[data-key]') ?? []) {
    texts.set([element.dataset['key'], element.dataset['plural']].filter(Boolean).join('/'), element.textContent);
  }
  // The language of the words, which need not be that of the page.
  const lang = panel.closest<HTMLElement>('[lang]')?.lang || 'en';
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (key, values = {}) => {
    const count = values['count'];
    const text =
      (typeof count === 'number'
        ? (texts.get(`${key}/${plurals.select(count)}`) ?? texts.get(`${key}/other`))
        : texts.get(key)) ?? '';
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
