import { languageOf } from '../../language-of.ts';

/**
 * The first of the wanted language tags that is offered, exactly or by its language alone. Undefined where none is.
 *
 * @example
 * matchLanguage(['pt-PT', 'en'], ['en', 'pt-BR']) // 'pt-BR'
 */
export function matchLanguage(wanted: readonly string[], offered: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const exact = offered.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    const found = exact ?? offered.find((candidate) => languageOf(candidate) === languageOf(tag));
    if (found) return found;
  }
  return undefined;
}
