// The one script of every page: elements get their names here, what few pages or readers need is loaded lazily. One entry
// point means one request; a second one would cut what they share into files of their own.
// Importing an element's module alone has no effect.
import { ArticleText } from '../article/article-text.ts';
import { KeyboardHelp, KeyboardHelpButton } from '../page/keyboard-help.ts';
import { LanguageSwitch } from '../page/language-switch.ts';
import { closeLeftPanels } from '../page/left-panels.ts';
import { PageContents } from '../article/page-contents.ts';
import { SiteContents } from '../page/site-contents.ts';
import { ThemeSwitch } from '../page/theme-switch.ts';
import { onFirstUse } from '../shared/on-first-use.ts';
import './define-guide-widget.ts';
import './define-search.ts';
import './original-on-use.ts';

const elements: Record<string, CustomElementConstructor> = {
  'article-text': ArticleText,
  'keyboard-help': KeyboardHelp,
  'keyboard-help-button': KeyboardHelpButton,
  'language-switch': LanguageSwitch,
  'page-contents': PageContents,
  'site-contents': SiteContents,
  'theme-switch': ThemeSwitch,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}

if (document.querySelector('guide-steps:not([data-embedded]),ticket-text')) void import('./define-guide.ts');
if (document.querySelector('guide-lost, language-choice, open-in-language, reader-language'))
  void import('./define-languages.ts');

const copy = document.querySelector<HTMLElement>('.copy-markdown');
if (copy) {
  copy.dataset['ready'] = '';
  onFirstUse([copy], () => import('../article/copy-markdown.ts').then(({ offerMarkdown }) => offerMarkdown(copy)));
}

// After all that the page itself needs, so that nobody waits for it.
const { offline } = document.documentElement.dataset;
if (offline && 'serviceWorker' in navigator)
  addEventListener('load', () =>
    setTimeout(() => {
      void import('../offline/keep-offline.ts').then(({ keepOffline }) => keepOffline(offline)).catch(() => undefined);
    }, 2000),
  );

document.addEventListener('focusin', closeLeftPanels);

// Where the reader is matters once it is not the top.
const follow = (): void =>
  void import('../article/follow-reading.ts').then(
    ({ followReading }) => followReading(),
    () => undefined,
  );
if (location.hash !== '' || scrollY > 0) follow();
else addEventListener(document.querySelector('.section-head') ? 'scroll' : 'hashchange', follow, { once: true, passive: true });
