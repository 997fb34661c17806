// The elements of the two pages that hold every language: the language choice and `/404.html`.
import { LanguageChoice } from '../page/language-choice.ts';
import { ReaderLanguage } from '../page/reader-language.ts';

if (!customElements.get('language-choice')) customElements.define('language-choice', LanguageChoice);
if (!customElements.get('reader-language')) customElements.define('reader-language', ReaderLanguage);
