// Which article has the text of one that went: what was merged is told with the article that it went into.
import type { LedgerPage, LedgerSection } from '../../catalog/redirects/ledger.ts';
import type { Article } from '../../catalog/document.ts';
import type { CheckedContent } from '../checked-content.ts';
import { pageOf, sectionsNow } from './published-now.ts';

/** From this share of a page's sections on its text counts as moved. Some sections are the same in many articles. */
const enough = 0.5;

type Holders = Map<string, Set<Article>>;
const add = (holders: Holders, key: string | undefined, article: Article): void => {
  if (key !== undefined) holders.set(key, (holders.get(key) ?? new Set()).add(article));
};

/** Articles by the text of their sections, and by the words of their headings. */
function readSections(content: CheckedContent): Record<'below' | 'words', Holders> {
  const holders = { below: new Map(), words: new Map() };
  for (const article of content.catalog.articles) {
    const found = pageOf(content, article);
    for (const { below, words } of found ? sectionsNow(found.page).values() : []) {
      add(holders.below, below, article);
      add(holders.words, words, article);
    }
  }
  return holders;
}

/** Makes the function that finds the one article with the most sections of a lost page; undefined where none has half. */
export function createTextHeirFinder(content: CheckedContent): (lost: LedgerPage) => Article | undefined {
  let read: ReturnType<typeof readSections> | undefined;
  const holdersOf = ({ below, words }: LedgerSection): ReadonlySet<Article> => {
    read ??= readSections(content);
    const byText = read.below.get(below ?? '');
    if (byText !== undefined) return byText;
    // changed text below a heading that no other article has; “Overview” says nothing
    const byWords = read.words.get(words ?? '');
    return byWords?.size === 1 ? byWords : new Set();
  };
  return ({ sections }) => {
    const counts = new Map<Article, number>();
    for (const section of sections.values())
      for (const article of holdersOf(section)) counts.set(article, (counts.get(article) ?? 0) + 1);
    const [best, second] = [...counts].sort(([, a], [, b]) => b - a);
    return best && best[1] / sections.size >= enough && best[1] !== second?.[1] ? best[0] : undefined;
  };
}
