// Every key that front matter may have, each with a sentence for authors. Types are inferred from here.
// Values arrive as `yaml-entries.ts` reads them: texts (numbers and days too), `true`, `false`, lists, or nothing.
// A new key is an entry here, of one of the kinds of `front-matter-values.ts`, in `own(…)` where it counts for its own file
// alone and not for those below. Its value comes to documents by itself, `mini-toc-levels` as `frontMatter.miniTocLevels`; what
// it is where nobody sets it, if anything, stands in `whereUnset` (`front-matter.ts`). What readers see of it goes through
// `site/page-values/pages/article-pages.ts` to `components/article/ArticleHead.astro`, what the search reads through
// `site/output/search/search-documents.ts` (docs/search.md). A text that is translated is a passage as well
// (`translations/passages.ts`) and goes to translators (`translations/exchange/files/front-matter-texts.ts`).
// `cli/documentation/front-matter-page.test.ts` fails until something reads it, unless its sentence says that nothing does.
import { z } from 'zod';
import {
  text,
  kept,
  commaList,
  phrases,
  setOrNot,
  yesNo,
  wholeNumber,
  percent,
  day,
  changeList,
  commit,
} from './front-matter-values.ts';

const ownTypes = new Set<z.ZodType>();
/** What belongs to one file alone and is not handed down to those below it. */
const own = <Type extends z.ZodType>(type: Type): Type => {
  ownTypes.add(type);
  return type;
};

/** The keys in lower case, in the order in which authors should think of them. */
export const frontMatterSchema = z.object({
  title: own(
    z
      .union([z.string(), z.number(), z.boolean()], { error: 'write a text; put it in quotes if it begins with `[` or `{`' })
      .transform((value) => String(value).trim())
      .refine((value) => value !== '', 'write a title')
      .describe('The title for search results, browser tabs and tables of contents.'),
  ),
  description: own(text.optional().describe('One or two sentences on what the reader gets; shown in search results.')),
  'exl-id': own(text.optional().describe('The id shared by all languages of an article, a lower-case UUID. Never changed.')),
  feature: commaList
    .optional()
    .describe(
      'Parts of the product, separated by commas; articles that share one are related. Stands in the Markdown of the page.',
    ),
  role: commaList
    .optional()
    .describe('Who the article is for, separated by commas; stands in the Markdown of the page for other programs.'),
  level: commaList
    .optional()
    .describe('How experienced the reader is, separated by commas; stands in the Markdown of the page for other programs.'),
  topic: commaList.optional().describe('Subjects, separated by commas; stands in the Markdown of the page for other programs.'),
  search: own(phrases.optional().describe('What customers type when this article is the answer, one phrase per line.')),
  hide: setOrNot(yesNo).describe('`true` keeps the page out of navigation and search; its address still works.'),
  draft: setOrNot(yesNo).describe(
    '`true` keeps the document out of the site: no page, no link, no search. `npm run dev` shows it. A draft of the reference takes its translations along.',
  ),
  published: setOrNot(yesNo).describe('`false` does what `draft: true` does.'),
  unlisted: setOrNot(yesNo).describe('`true` does what `hide: true` does.'),
  hidefromtoc: setOrNot(yesNo).describe('`true` keeps the page out of the table of contents alone.'),
  index: setOrNot(yesNo).describe('`false` keeps the page out of search engines and out of our own search.'),
  promoted: own(setOrNot(yesNo).describe('`true` puts the article forward on the home page.')),
  version: text.optional().describe('Version of the product that the text is about; shown below the title.'),
  'last-update': own(setOrNot(day).describe('Day of the last change to the facts, as `2026-11-22`.')),
  changes: own(
    setOrNot(changeList).describe(
      'What changed for readers, a line `- 2026-11-22: …` for each change of fact, none for corrections of wording. The page `/<locale>/changes/` and the feeds show it.',
    ),
  ),
  'mini-toc-levels': setOrNot(wholeNumber).describe(
    'How many levels of headings the list “On this page” shows: `1`, `2` (as without it) or more.',
  ),
  'source-git-commit': own(setOrNot(commit).describe('Commit of the source text that this translation was made from.')),
  'workflow-type': own(text.optional().describe('How the translation was made, for instance `tm+mt`.')),
  'source-wordcount': own(
    setOrNot(wholeNumber).describe('Words of the source text; `npm run report` weighs translations by it.'),
  ),
  'ht-degree': own(setOrNot(percent).describe('Share of the text that people translated, as `0%`.')),
  product_v2: kept.describe('Products, as a list of ids; kept and not used.'),
  role_v2: kept.describe('Roles, as a list of ids; kept and not used.'),
  level_v2: kept.describe('Levels, as a list of ids; kept and not used.'),
  feature_v2: kept.describe('Features, as a list of ids; kept and not used.'),
  subfeature_v2: kept.describe('Parts of features, as a list of ids; kept and not used.'),
  topic_v2: kept.describe('Topics, as a list of ids; kept and not used.'),
  keywords: own(kept.describe('Words for search engines, which none reads any more; kept and not used.')),
  solution: kept.describe('Product families; kept and not used.'),
  'feature-set': kept.describe('Sets of features; kept and not used.'),
  'breadcrumb-title': own(kept.describe('Short title for the path above the page; kept and not used.')),
  'seo-title': own(text.optional().describe('Title for search engines and browser tabs, in place of `title`.')),
  'seo-description': own(text.optional().describe('Description for search engines alone, in place of `description`.')),
  tqid: own(kept.describe('Address of the publisher’s own record; kept and not used.')),
  type: kept.describe('Kind of text, for instance `Troubleshooting`; kept and not used.'),
  hold: own(kept.describe('`true` marks a text that waits for something; it is shown all the same; kept and not used.')),
  nudge: own(kept.describe('Publisher’s own switch; kept and not used.')),
  redirect_to: own(kept.describe('Where the text of this page went; write a row of `redirects.csv` instead; kept and not used.')),
  'autotag-review': own(kept.describe('Publisher’s own mark, a time for instance; kept and not used.')),
  cloud: kept.describe('Publisher’s own name of the cloud; kept and not used.'),
  product: kept.describe('Publisher’s own name of the product; kept and not used.'),
  usetq: kept.describe('Publisher’s own switch; kept and not used.'),
  audience: kept.describe('Who the text is for; kept and not used.'),
  'landing-page-name': kept.describe('Publisher’s own landing page; kept and not used.'),
  'landing-page-breadcrumb-title': kept.describe('Publisher’s own landing page; kept and not used.'),
  'git-repo': text
    .optional()
    .describe(
      'Repository that the text comes from, an address on the web; links below the article lead there where `site.yml` has `edit`.',
    ),
  'user-guide-title': own(
    kept.describe('Title of the guide whose table of contents this is (`TOC.md` only); kept and not used.'),
  ),
  'user-guide-description': own(kept.describe('What the guide is about (`TOC.md` only); kept and not used.')),
  recommendations: kept.describe('Publisher’s own switch for links to other pages; kept and not used.'),
});

// any level may leave any key out; whether a title is there is asked of articles alone
export const frontMatterLevelSchema = frontMatterSchema.partial();
export type FrontMatterValues = z.infer<typeof frontMatterLevelSchema>;

export const frontMatterKeys = Object.keys(frontMatterSchema.shape);

const keysOf = (isMeant: (type: z.ZodType) => boolean): ReadonlySet<string> =>
  new Set(Object.entries(frontMatterSchema.shape).flatMap(([key, type]) => (isMeant(type) ? [key] : [])));

/** Keys that count for their own file alone. */
export const ownKeys = keysOf((type) => ownTypes.has(type));

/** Keys whose values the site uses: each is a field of `FrontMatter`. */
export const usedKeys = keysOf((type) => !(type instanceof z.ZodUnknown));
