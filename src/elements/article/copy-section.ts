// Copies one section as Markdown: a button beside the heading whose link was followed.
import { offerMarkdown } from './copy-markdown.ts';
import { cutSection } from './cut-section.ts';

/** Puts the button of the page itself beside a heading; of several headings, the last. Nothing where the page has none. */
export function offerSection(head: Element, link: HTMLElement): void {
  const ofPage = document.querySelector<HTMLElement>('.copy-markdown');
  const heading = head.querySelector('[id]');
  if (!ofPage || !heading || link.nextElementSibling?.matches('.copy-section')) return;
  const former = document.querySelector('.copy-section');
  // With the space between it and its link.
  former?.previousSibling?.remove();
  former?.remove();
  const button = document.createElement('button');
  button.type = 'button';
  button.id = 'copy-section';
  button.className = 'copy-section link-button';
  button.textContent = ofPage.textContent;
  Object.assign(button.dataset, { copied: ofPage.dataset['copied'] });
  button.lang = ofPage.closest<HTMLElement>('[lang]')?.lang ?? '';
  // Its name says of which section; the change of its words is announced.
  button.setAttribute('aria-labelledby', `${button.id} ${heading.id}`);
  button.setAttribute('aria-live', 'polite');
  link.after(' ', button);
  // Going to the section took the focus from its link: the next stop is the button again.
  if (document.activeElement === document.body) link.focus({ preventScroll: true });
  // An original that stands beside its translation is no part of the text.
  const headings = [...document.querySelectorAll('article-text :is(h2, h3, h4, h5, h6)')].filter(
    (one) => !one.closest('.original'),
  );
  offerMarkdown(button, (markdown) => cutSection(markdown, headings.indexOf(heading), headings.length));
}
