// What is known of languages and scripts, so that a rule about spaces says nothing where there are none.
import { languageOf } from '../language-of.ts';

const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}`;

/** Inside a character class: Chinese, Japanese and Korean letters, their punctuation, and wide forms of other letters. */
export const cjkClass = String.raw`${cjk}\u3000-\u303F\uFF00-\uFFEF`;

/** Languages that put endings and other words right behind a name: `[!DNL Commerce]shop`, `“Kaydet”i`. */
const gluing = new Set([
  'de',
  'nl',
  'sv',
  'da',
  'no',
  'nb',
  'nn',
  'is',
  'fi',
  'et',
  'hu',
  'tr',
  'az',
  'eu',
  'ko',
  'ja',
  'zh',
  'th',
]);

export const gluesWords = (lang: string): boolean => gluing.has(languageOf(lang));
