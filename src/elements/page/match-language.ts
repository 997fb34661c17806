/**
 * The first of the wanted language tags that is offered, exactly or by its language alone. Undefined where none is.
 *
 * @example
 * matchLanguage(['pt-PT', 'en'], ['en', 'pt-BR']) // 'pt-BR'
 */
export function matchLanguage(wanted: readonly string[], offered: readonly string[]): string | undefined {
  const language = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  for (const tag of wanted) {
    const exact = offered.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    const found = exact ?? offered.find((candidate) => language(candidate) === language(tag));
    if (found) return found;
  }
  return undefined;
}
