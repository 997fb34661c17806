// `npm run report -- --list`: what remains to be done in each locale, the most read first.
import { listWork, type ArticleState, type TranslationState } from '../../checks/translations/translation-work.ts';
import { formatTable } from '../../checks/translations/coverage.ts';
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

/** A table for each locale: articles, how many link to them, and what is to be done. */
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
