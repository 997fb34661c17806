// `redirects.csv`: its rows, and those that say an article to be gone.
import type { Problem } from '../../problem.ts';
import { withoutOrigin, type OwnSite } from '../addresses/below-help.ts';
import { decode } from '../percent.ts';
import type { Redirect } from './redirects.ts';

/** Target of a row for an article that nothing replaces: its readers are told that it is no longer published. */
const isGone = (target: string): boolean => target.toLowerCase() === 'gone';

const isTarget = (text: string): boolean => /^(?:https?:\/\/[^\s/]|\/)\S*$/i.test(text);
/** `help/a.md` and `fr/help/a` are meant from the top of the site. */
const fromTop = (cell: string): string => (/^(?:[\w-]+\/)?help\//i.test(cell) ? `/${cell}` : cell);
/** Cells of a row; one in quotes may hold commas. */
const cellsOf = (row: string): string[] =>
  row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.trim().replace(/^"\s*(.*?)\s*"$/, '$1'));

/** Rows of `redirects.csv`: `source,dest`. Sources may hold the regular-expression escape `\.`. */
export function parseRedirects(text: string, file: string): { redirects: Redirect[]; problems: Problem[] } {
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    // a head of two words, whichever
    if (row.trim() === '' || (index === 0 && /^\s*"?[a-z_ -]+"?\s*,\s*"?[a-z_ -]+"?\s*$/i.test(row))) continue;
    const cells = row.length > 8000 ? [] : cellsOf(row);
    const [from = '', to = ''] = cells.map((cell) => fromTop(cell.replace(/\\([.\-/+?()])/g, '$1')));
    if (cells.length !== 2 || !isTarget(from) || !(isTarget(to) || isGone(to))) {
      problems.push({
        rule: 'redirect-invalid',
        file,
        line,
        message: `The row \`${row.trim().slice(0, 80)}\` is not two addresses with a comma between them.`,
      });
      continue;
    }
    if (/^http:/i.test(to))
      problems.push({ rule: 'insecure-link', file, line, message: `\`${to.slice(0, 120)}\` begins with \`http:\`.` });
    redirects.push({ from, to, place: { file, line } });
  }
  return { redirects, problems };
}

/** Takes the rows out that say an article to be gone for good. Only articles have such pages, in all languages. */
export function takeOutGone(
  rows: readonly Redirect[],
  site: OwnSite,
): { redirects: Redirect[]; gone: { path: string; place: Redirect['place'] }[]; problems: Problem[] } {
  const redirects: Redirect[] = [];
  const gone: { path: string; place: Redirect['place'] }[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const [, path = ''] = /^\/help\/(.+)$/is.exec(decode(withoutOrigin(site, row.from)?.replace(/[?#].*$/s, '') ?? '')) ?? [];
    const plain = path.replace(/(?:(?:^|\/)index)?\.(?:html?|md|markdown)$/i, '').replace(/\/+$/, '');
    if (!isGone(row.to)) redirects.push(row);
    else if (plain === '' || row.from.includes('#') || plain.split('/').some((name) => /^\.{0,2}$|[\\\u0000-\u001f]/.test(name)))
      problems.push({
        ...row.place,
        rule: 'redirect-invalid',
        message: `\`${row.from.slice(0, 120)}\` cannot be \`gone\`: it is no article for all languages, \`/help/…\`.`,
      });
    else gone.push({ path: plain, place: row.place });
  }
  return { redirects, gone, problems };
}
