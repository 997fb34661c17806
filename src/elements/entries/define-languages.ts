// The elements of the pages that hold every language, the language choice, `/id/…` and `/404.html`, and of what is not found.
import { GuideLost } from '../guide/guide-lost.ts';
import { LanguageChoice } from '../page/language-choice.ts';
import { OpenInLanguage } from '../page/open-in-language.ts';
import { ReaderLanguage } from '../page/reader-language.ts';

if (!customElements.get('guide-lost')) customElements.define('guide-lost', GuideLost);
if (!customElements.get('language-choice')) customElements.define('language-choice', LanguageChoice);
if (!customElements.get('reader-language')) customElements.define('reader-language', ReaderLanguage);
if (!customElements.get('open-in-language')) customElements.define('open-in-language', OpenInLanguage);
