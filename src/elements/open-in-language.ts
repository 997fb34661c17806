// Goes to the link in the reader's language: the one chosen on this site, else the browser's. The list stays where none fits.
import { matchLanguage } from './match-language.ts';
import { wantedLanguages } from './wanted-languages.ts';

export class OpenInLanguage extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[hreflang]')];
    const lang = matchLanguage(wantedLanguages(), links.map(({ hreflang }) => hreflang));
    const link = links.find(({ hreflang }) => hreflang === lang);
    // `replace`: Back leads to where the reader came from, not to this page again.
    if (link) location.replace(`${link.href}${location.hash}`);
  }
}
