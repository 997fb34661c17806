// Which of the six languages a text is in, by its commonest small words. Only for texts of some length; it is enough to
// notice that two files were exchanged.

const smallWords: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'is', 'of', 'and', 'to', 'it', 'that', 'with', 'your', 'you', 'for', 'not', 'what', 'which', 'this'],
  fr: ['le', 'les', 'des', 'et', 'est', 'une', 'du', 'vous', 'pas', 'dans', 'pour', 'que', 'qui', 'votre', 'au'],
  sv: ['och', 'att', 'är', 'det', 'som', 'en', 'inte', 'för', 'av', 'på', 'du', 'har', 'till', 'med', 'den'],
  pt: ['não', 'uma', 'você', 'os', 'do', 'da', 'em', 'para', 'que', 'com', 'um', 'seu', 'ou', 'na', 'no'],
  it: ['il', 'di', 'che', 'non', 'per', 'della', 'gli', 'con', 'del', 'una', 'nel', 'alla', 'un', 'la', 'è'],
  es: ['el', 'los', 'las', 'y', 'en', 'del', 'para', 'con', 'que', 'una', 'su', 'por', 'se', 'al', 'es'],
};

export const knownLanguages: readonly string[] = Object.keys(smallWords);

/** Fewer small words than this prove nothing. */
const enough = 25;

/** The language whose small words are clearly the commonest; undefined where the text is too short or it is a draw. */
export function guessLanguage(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = knownLanguages.map((language) => {
    const small = new Set(smallWords[language]);
    return { language, count: words.filter((word) => small.has(word)).length };
  });
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  if (!first || !second || first.count < enough || first.count < second.count * 1.2) return undefined;
  return first.language;
}
