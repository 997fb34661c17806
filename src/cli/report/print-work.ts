// `npm run report -- --list`: what remains to be done in each locale, the most read first.
import type { ArticleState, TranslationState } from '../../checks/translation-work.ts';
import { formatTable } from '../../checks/coverage.ts';
import type { Locale } from '../../vocabulary.ts';

const describe = ({ state, stale, unknown, drifted, problems }: TranslationState): string =>
  [
    state === 'stale' && stale > 0 ? `out of date: ${stale}` : state === 'current' ? '' : state,
    state !== 'unknown' && unknown > 0 ? `unknown: ${unknown}` : '',
    drifted > 0 ? 'other structure' : '',
    problems > 0 ? `problems: ${problems}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

/** Work in a locale: what is missing or out of date, differs in structure or has problems. What is unknown alone is no work yet. */
export const listWork = (states: readonly ArticleState[], locale: Locale): { article: ArticleState; own: TranslationState }[] =>
  states.flatMap((article) => {
    const own = article.locales[locale];
    const isWork = own && (own.state === 'missing' || own.state === 'stale' || own.drifted > 0 || own.problems > 0);
    return isWork ? [{ article, own }] : [];
  });

export function printWork(states: readonly ArticleState[], locales: readonly Locale[]): string {
  return locales
    .map((locale) => {
      const work = listWork(states, locale);
      if (work.length === 0) return `${locale}: nothing to do\n`;
      const rows = work.map(({ article, own }) => [article.path, String(article.links), describe(own)]);
      return `${locale}\n${formatTable([['article', 'links', 'work'], ...rows])}`;
    })
    .join('\n');
}
