// A link beside each heading; following it also copies its address, and offers the section as Markdown. `words.link` holds
// `{section}`.
import { copyText } from '../shared/copy-text.ts';

export function addSectionLinks(root: HTMLElement, words: { link: string; copied: string }): void {
  for (const head of root.querySelectorAll('.section-head')) {
    const heading = head.querySelector('[id]');
    if (!heading || head.querySelector('.section-link')) continue;
    const link = document.createElement('a');
    link.className = 'section-link';
    link.href = `#${encodeURIComponent(heading.id)}`;
    link.textContent = '#';
    link.setAttribute(
      'aria-label',
      words.link.replace('{section}', () => heading.textContent),
    );
    link.addEventListener('click', () => {
      void copyText(link.href, link, '✓');
      import('./copy-section.ts').then(
        ({ offerSection }) => offerSection(head, link),
        () => undefined,
      );
    });
    head.append(link);
  }
}
