// What people say and what manuals say: groups of everyday words for the matters of running a shop, a site or a data
// connection, one line per group, languages in the order of `everydayLanguages`, entries of one to three words separated
// by commas. Within a language every entry may stand for every other. Written from general knowledge of support talk,
// not from any article and not from any set of queries; what the articles do not say is dropped when the tables are
// built. A customer's phrase for one article belongs into that article's `search:` front matter, not here.
import { access } from './everyday-words/access.ts';
import { actions } from './everyday-words/actions.ts';
import { catalog } from './everyday-words/catalog.ts';
import { code } from './everyday-words/code.ts';
import { data } from './everyday-words/data.ts';
import { forms } from './everyday-words/forms.ts';
import { mail } from './everyday-words/mail.ts';
import { network } from './everyday-words/network.ts';
import { pages } from './everyday-words/pages.ts';
import { plain } from './everyday-words/plain.ts';
import { reports } from './everyday-words/reports.ts';
import { shop } from './everyday-words/shop.ts';
import { systems } from './everyday-words/systems.ts';
import { troubles } from './everyday-words/troubles.ts';
import { work } from './everyday-words/work.ts';

export const everydayLanguages = ['en', 'fr', 'sv', 'pt', 'it', 'es'] as const;

/** The groups as written: languages parted by ` / `, entries by commas. */
export const everydayLines: readonly string[] = [
  troubles,
  actions,
  plain,
  shop,
  catalog,
  pages,
  systems,
  code,
  network,
  access,
  mail,
  data,
  reports,
  work,
  forms,
].flatMap((groups) => groups.trim().split('\n'));

/** Groups of a language: entries as written (words or short phrases). None for a language without a column. */
export function everydayGroups(lang: string): string[][] {
  const column = everydayLanguages.findIndex((language) => language === lang.split('-')[0]);
  if (column < 0) return [];
  return everydayLines.map((line) =>
    (line.split(' / ')[column] ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  );
}
