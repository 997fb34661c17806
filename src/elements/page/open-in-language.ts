// Goes to the link in the reader's language: the one chosen on this site, else the browser's. The list stays where none fits.
import { matchLanguage } from './match-language.ts';
import { wantedLanguages } from './wanted-languages.ts';

export class OpenInLanguage extends HTMLElement {
  connectedCallback(): void {
    // Not `hreflang`: where a language lacks the article its page says so in that language and shows another.
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-lang]')];
    const lang = matchLanguage(
      wantedLanguages(),
      links.map(({ dataset }) => dataset['lang'] ?? ''),
    );
    const link = links.find(({ dataset }) => dataset['lang'] === lang);
    // `replace`: Back leads to where the reader came from, not to this page again.
    if (!link) return;
    const target = new URL(link.href);
    target.search ||= location.search;
    target.hash ||= location.hash;
    location.replace(target.href);
  }
}
