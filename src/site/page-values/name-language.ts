/** The name of a language in another, as in “shown in English”; the tag itself where nobody gave it a name. */
export function nameLanguage(lang: string, inLang: string): string {
  return new Intl.DisplayNames([inLang], { type: 'language', languageDisplay: 'standard' }).of(lang) ?? lang;
}
