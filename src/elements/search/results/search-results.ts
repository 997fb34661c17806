// Paints results: each a link, its sections links below it. Texts are set as text, so markup in a query or an article
// is never run. The place of the excerpt is kept free from the start; nothing moves when it arrives.
import type { Excerpt } from '../../../search/query/excerpt.ts';
import type { Ranked } from '../../../search/query/best-pages.ts';
import type { FirstQuestion } from '../engine/first-question.ts';
import type { Words } from '../search-words.ts';

export interface ResultContext {
  /** True where the first result is the answer: its place is larger. */
  isSure: boolean;
  /** Of a guide that is the answer. */
  question: FirstQuestion | undefined;
  words: Words;
  /** Begins the ids of the options. */
  prefix: string;
  /** Language of the words around the results. */
  lang: string;
}

const create = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
};

/** An option of the list: a link that the arrow keys reach and the tab key does not. */
function option(href: string, id: string, className: string): HTMLAnchorElement {
  const link = create('a', className);
  link.href = href;
  link.id = id;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  link.tabIndex = -1;
  return link;
}

/** The row of one result, without its excerpt. */
export function paintResult(
  { page, isForeign }: Ranked,
  index: number,
  { words, prefix, lang, isSure, question }: ResultContext,
): HTMLLIElement {
  const row = create('li', 'search-result');
  row.setAttribute('role', 'none');
  const link = option(page.url, `${prefix}-option-${index}`, 'search-link-main');
  const title = create('span', 'search-result-title', page.title);
  const text = create('span', 'search-result-text');
  link.append(title);
  const mark = isForeign ? words('inLanguage') : page.kind === 'guide' ? words('guideMark') : '';
  if (mark !== '') link.append(' ', create('span', 'badge', mark));
  if (isForeign || page.lang !== lang) {
    title.lang = page.lang;
    text.lang = page.lang;
    link.hreflang = page.lang;
  }
  link.append(' ', text);
  const sections = create('span', 'search-sections');
  row.append(link, sections);
  if (isSure && index === 0) row.classList.add(question === undefined ? 'search-answer' : 'search-first-question');
  if (index === 0 && question !== undefined) {
    text.textContent = question.title;
    sections.append(
      ...question.answers.map((answer, i) => {
        const choice = option(answer.url, `${link.id}-${i}`, 'search-link-section');
        choice.textContent = answer.label;
        return choice;
      }),
    );
  }
  return row;
}

/** Puts excerpt and sections into a row that is on the page already. */
export function paintExcerpt(row: Element, { parts, sections }: Excerpt): void {
  const link = row.querySelector<HTMLAnchorElement>('.search-link-main');
  const text = row.querySelector('.search-result-text');
  const place = row.querySelector('.search-sections');
  if (link === null || text === null || place === null || row.classList.contains('search-first-question')) return;
  text.replaceChildren(...parts.map(({ text: part, isMatch }) => (isMatch ? create('mark', '', part) : part)));
  place.replaceChildren(
    ...sections.map(({ id, heading }, i) => {
      const section = option(`${link.getAttribute('href')}#${encodeURIComponent(id)}`, `${link.id}-${i}`, 'search-link-section');
      section.textContent = heading;
      if (link.hreflang) section.lang = link.hreflang;
      return section;
    }),
  );
}

/** Address of the page that a row leads to. */
export const addressOf = (row: Element): string => row.querySelector('.search-link-main')?.getAttribute('href') ?? '';

/** A new row takes over the texts of the same result, which otherwise would go and come with every letter. */
export function copyTexts(row: Element, known: Element | undefined): void {
  if (row.classList.contains('search-first-question')) return;
  const link = row.querySelector('.search-link-main');
  for (const name of ['.search-result-text', '.search-sections'])
    row
      .querySelector(name)
      ?.replaceChildren(...[...(known?.querySelector(name)?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  row.querySelectorAll('.search-link-section').forEach((section, i) => {
    section.id = `${link?.id}-${i}`;
    section.setAttribute('aria-selected', 'false');
  });
}
