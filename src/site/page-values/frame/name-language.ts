import { memoizeByText } from '../../../memoize.ts';

const namesIn = memoizeByText((lang) => new Intl.DisplayNames([lang], { type: 'language', languageDisplay: 'standard' }));

/** The name of a language in another, as in “shown in English”; the tag itself where nobody gave it a name. */
export const nameLanguage = (lang: string, inLang: string): string => namesIn(inLang).of(lang) ?? lang;
