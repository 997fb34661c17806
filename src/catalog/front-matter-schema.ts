// Every key that front matter may have, each with a sentence for authors. Types are inferred from here.
// Values arrive as YAML 1.1 made them: `yes` is a text, a day is a Date, a number may be quoted.
import { z } from 'zod';

// Each kind of value has one sentence for whatever is wrong with it: it says what to write.
const text = z.union([z.string(), z.number(), z.boolean()], { error: 'write a text' }).transform((value) => String(value).trim());

const commaList = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])), z.null()], {
    error: 'write words with commas between them',
  })
  .transform((value) => (Array.isArray(value) ? value.map(String) : String(value ?? '').split(',')))
  .transform((items) => items.map((item) => item.trim()).filter((item) => item !== ''));

// phrases may hold commas, so only a list or one phrase
const phrases = z
  .union([z.string(), z.array(z.union([z.string(), z.number()]))], {
    error: 'write a list, each item `- a phrase`; a phrase that holds `: ` stands in quotes',
  })
  .transform((value) => (Array.isArray(value) ? value.map(String) : [value]).map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''));

const trueOrFalse = 'write `true` or `false`';
const yesNo = z.union(
  [
    z.boolean(),
    z
      .string()
      .regex(/^\s*(yes|no|true|false|on|off|y|n)\s*$/i, trueOrFalse)
      .transform((value) => /^\s*(yes|true|on|y)\s*$/i.test(value)),
  ],
  { error: trueOrFalse },
);

const aWholeNumber = 'write a whole number, such as `2`';
const wholeNumber = z.union(
  [
    z.number().int(aWholeNumber).nonnegative(aWholeNumber),
    z
      .string()
      .regex(/^\s*\d+\s*$/, aWholeNumber)
      .transform(Number),
  ],
  { error: aWholeNumber },
);

const aShare = 'write a share between `0%` and `100%`';
const percent = z.union(
  [
    z.number().min(0, aShare).max(100, aShare),
    z
      .string()
      .regex(/^\s*(100|\d{1,2})(\.\d+)?\s*%?\s*$/, aShare)
      .transform((value) => Number.parseFloat(value)),
  ],
  { error: aShare },
);

const aDay = 'write a day as `2026-11-22`';
const day = z.union(
  [
    z.date().transform((value) => value.toISOString().slice(0, 10)),
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}/, aDay)
      .transform((value) => value.slice(0, 10)),
  ],
  { error: aDay },
);

const aCommit = 'write the commit as 40 hexadecimal digits';
const commit = z.union([z.string().regex(/^[0-9a-f]{7,40}$/i, aCommit), z.number().transform(String)], { error: aCommit });

const aListOfIds = 'write a list, each item `- id: …`';
const references = z.array(z.looseObject({ id: z.string({ error: aListOfIds }) }, { error: aListOfIds }), { error: aListOfIds });

/** The keys in lower case, in the order in which authors should think of them. */
export const frontMatterSchema = z.object({
  title: z
    .string({ error: 'write a text; put it in quotes if it holds `: ` or begins with `[`' })
    .trim()
    .min(1, 'write a title')
    .describe('The title for search results, browser tabs and tables of contents.'),
  description: text.optional().describe('One or two sentences on what the reader gets; shown in search results.'),
  'exl-id': text.optional().describe('The id shared by all languages of an article, a lower-case UUID. Never changed.'),
  feature: commaList.optional().describe('Parts of the product, separated by commas; the search filters by them.'),
  role: commaList.optional().describe('Who the article is for, separated by commas.'),
  level: commaList.optional().describe('How experienced the reader is, separated by commas.'),
  topic: commaList.optional().describe('Subjects, separated by commas.'),
  search: phrases.optional().describe('What customers type when this article is the answer, one phrase per line.'),
  hide: yesNo.optional().describe('`true` keeps the page out of navigation and search; its address still works.'),
  hidefromtoc: yesNo.optional().describe('`true` keeps the page out of the table of contents alone.'),
  index: yesNo.optional().describe('`false` keeps the page out of search engines and out of our own search.'),
  promoted: yesNo.optional().describe('`true` puts the article forward on the home page.'),
  version: text.optional().describe('Version of the product that the text is about; shown below the title.'),
  'last-update': day.optional().describe('Day of the last change to the facts, as `2026-11-22`.'),
  'mini-toc-levels': wholeNumber.optional().describe('How many levels of headings the list “on this page” shows.'),
  'source-git-commit': commit.optional().describe('Commit of the source text that this translation was made from.'),
  'workflow-type': text.optional().describe('How the translation was made, for instance `tm+mt`.'),
  'source-wordcount': wholeNumber.optional().describe('Words of the source text.'),
  'ht-degree': percent.optional().describe('Share of the text that people translated, as `0%`.'),
  product_v2: references.optional().describe('Products, as a list of ids.'),
  role_v2: references.optional().describe('Roles, as a list of ids.'),
  level_v2: references.optional().describe('Levels, as a list of ids.'),
  feature_v2: references.optional().describe('Features, as a list of ids.'),
  subfeature_v2: references.optional().describe('Parts of features, as a list of ids.'),
  topic_v2: references.optional().describe('Topics, as a list of ids.'),
  keywords: commaList.optional().describe('Words that search engines get.'),
  solution: commaList.optional().describe('Product families, separated by commas.'),
  'feature-set': commaList.optional().describe('Sets of features, separated by commas.'),
  'breadcrumb-title': text.optional().describe('Short title for the path above the page.'),
  'seo-title': text.optional().describe('Title for search engines alone.'),
  'seo-description': text.optional().describe('Description for search engines alone.'),
  tqid: text.optional().describe('Address of the publisher’s own record.'),
  type: text.optional().describe('Kind of text, for instance `Troubleshooting`.'),
  hold: yesNo.optional().describe('`true` marks a text that waits for something; it is shown all the same.'),
  nudge: yesNo.optional().describe('Publisher’s own switch; kept and not used.'),
  redirect_to: text.optional().describe('Where the text of this page went.'),
  'autotag-review': text.optional().describe('Publisher’s own mark; kept and not used.'),
  cloud: text.optional().describe('Publisher’s own name of the cloud; kept and not used.'),
  product: text.optional().describe('Publisher’s own name of the product; kept and not used.'),
  usetq: yesNo.optional().describe('Publisher’s own switch; kept and not used.'),
  audience: commaList.optional().describe('Who the text is for; kept and not used.'),
  'landing-page-name': text.optional().describe('Publisher’s own landing page; kept and not used.'),
  'landing-page-breadcrumb-title': text.optional().describe('Publisher’s own landing page; kept and not used.'),
  'git-repo': text.optional().describe('Repository that the text comes from.'),
  'user-guide-title': text.optional().describe('Title of the guide whose table of contents this is (`TOC.md` only).'),
  'user-guide-description': text.optional().describe('What the guide is about (`TOC.md` only).'),
});

// any level may leave any key out; whether a title is there is asked of articles alone
export const frontMatterLevelSchema = frontMatterSchema.partial();
export type FrontMatterValues = z.infer<typeof frontMatterLevelSchema>;

export const frontMatterKeys = Object.keys(frontMatterSchema.shape);
