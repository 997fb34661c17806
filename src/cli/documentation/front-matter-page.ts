// The keys of front matter as a page of the documentation.
import { frontMatterSchema } from '../../catalog/front-matter/front-matter-schema.ts';

/** `docs/front-matter.md`, from the schema. */
export function printFrontMatterPage(): string {
  const rows = Object.entries(frontMatterSchema.shape).map(([key, field]) => `| \`${key}\` | ${field.description ?? ''} |`);
  return [
    '<!-- Written by `node src/cli/write-docs.ts` from `src/catalog/front-matter/front-matter-schema.ts`. -->',
    '',
    '# Front matter',
    '',
    'Every article begins with front matter: YAML between two lines `---`. Keys may be written in any capitals. `title` is',
    'needed; the id belongs into every article. Any key that begins with `badge` makes a badge:',
    '`badgeBeta: label="Beta" type="Informative" url="https://…" tooltip="…"`. Types are `Informative`, `Positive`,',
    '`Negative`, `Neutral` and `Caution`; the address is written as in a link of the text, `/help/….md` for an article. An',
    'empty value takes an inherited badge away.',
    '',
    'What `metadata.md` (beside `help/`) and the front matter of `TOC.md` say counts for the articles below them, unless an',
    'article says otherwise; titles, descriptions, ids and dates are not handed down.',
    '',
    'A line that is not valid YAML is reported and takes no other with it: its value counts as the text that it is, so',
    '`title: Beta: x` is a title and `hide: true` below it hides. A file that is UTF-16 or in the older encoding of its language is read, and reported.',
    '',
    '`draft: true` keeps a document out of the site altogether: no page, no place in lists and search, and links to it lose',
    'their address (`link-to-draft`). `npm run dev` shows drafts. `hide: true` keeps a page out of lists and search alone.',
    '',
    'What is “kept and not used” is published nowhere. The Markdown of the page (`index.md`) has `title`, `description`,',
    '`canonical` (its address), `lang`, `last-update`, `machine-translated`, `feature`, `role`, `level` and `topic`.',
    '',
    '| key | meaning |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
