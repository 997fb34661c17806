// Guides, links and search results show a section by itself: what it calls "above" or "below" is not on that page.
import type { Problem } from '../../problem.ts';
import { documentLanguage, problemAt, type ArticleCheck } from '../checked-content.ts';
import { blankAddresses, proseOf } from './prose.ts';

/**
 * Words that point into the text, by language. A place on a screen or a picture ("below the name of the integration")
 * is no such word: what follows it says where.
 */
const pointing: Record<string, RegExp> = {
  en: /\b(?:above|below)(?=[.,;:)\]]|$| (?:and|or|for|to)\b)|\bthe (?:above|below)\b|\b(?:following|previous|next|preceding) (?:section|table|paragraph)\b/iu,
  fr: /ci-(?:dessus|dessous|après|avant)(?!\p{L})|plus (?:haut|bas)(?=[\s\u00a0\u202f]?[.,;:)\]]|$)|(?:section|tableau|paragraphe) (?:suivante?|précédente?)(?!\p{L})/iu,
  sv: /(?<!\p{L})(?:ovan|nedan)(?!\p{L})(?:för)?(?=[.,;:)\]]|$)|(?:ovan|nedan)stående|(?:nästa|föregående|följande) (?:avsnitt|tabell)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:acima|abaixo)(?=[.,;:)\]]|$)|(?:seção|tabela) (?:seguinte|anterior)(?!\p{L})/iu,
  it: /(?<!\p{L})(?:sopra|sotto)(?=[.,;:)\]]|$)|sopraindicat|sottostante|soprastante|(?:sezione|tabella) (?:seguente|precedente|successiva)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:arriba|abajo)(?=[.,;:)\]]|$)|(?:sección|tabla|apartado) (?:siguiente|anterior)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:oben|unten)(?=[.,;:)\]]|$)|(?<!\p{L})(?:oben|unten)(?:stehend|genannt)|(?:nächste|folgende|vorige|vorherige)[rn]? (?:Abschnitt|Tabelle)/iu,
};

// The alternative text of a picture tells where things are in the picture.
const withoutPictures = (text: string): string => text.replace(/!\[[^\]]*\]/g, (picture) => ' '.repeat(picture.length));

/** Words in a section that point out of it; what stands before the first section may point to them all. */
export const checkPlaceWords: ArticleCheck = ({ catalog }) => {
  return catalog.documents.flatMap((document) => {
    const pattern = pointing[documentLanguage(catalog, document)];
    const lines = proseOf(document);
    const first = lines.findIndex(({ text }) => /^#{2,6}\s/.test(text));
    if (pattern === undefined || first === -1) return [];
    return lines.slice(first).flatMap(({ line, text }): Problem[] => {
      const match = pattern.exec(blankAddresses(withoutPictures(text)));
      return match
        ? [problemAt(document, 'place-word', line, `\`${match[0]}\` points out of its section.`, match.index + 1)]
        : [];
    });
  });
};
