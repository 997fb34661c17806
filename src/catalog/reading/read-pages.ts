// The pages that a team composes itself, `<folder>/pages/<name>.mdx`, as documents: the same front matter, the same body
// and, from there on, the same way as articles. Works on texts; `read-files.ts` opens the files.
import type { Problem } from '../../problem.ts';
import type { Document, OwnPage } from '../document.ts';
import type { Locale } from '../../vocabulary.ts';
import type { SourceText } from '../files/content-files.ts';
import { describeDraft } from './drafts.ts';
import { byText } from '../../by-text.ts';
import { emptyRecord } from '../records.ts';
import { readDocument } from './read-document.ts';
import { isMarked } from '../addresses/marked-names.ts';
import { takenFolders } from '../addresses/taken-names.ts';

/** Below `/<locale>/` these addresses belong to the site itself, so no page can have them. */
const taken = new Set([...takenFolders, 'help', 'pages', 'troubleshoot']);

/** A page of a folder, before pages of one name are joined. */
export interface PageFile extends SourceText {
  locale: Locale;
  /** Path below the folder of the locale, without its ending: `pages/about`. */
  below: string;
}

/** The pages by name, in order, and what is wrong with their front matter. Drafts are left out unless asked for. */
export function readPages(files: readonly PageFile[], showDrafts: boolean): { pages: OwnPage[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const pages = new Map<string, OwnPage>();
  for (const { below, locale, file, text } of files) {
    const name = /^pages\/([^/]+)$/.exec(below)?.[1];
    if (name === undefined) {
      const home = `\`${file.slice(0, -`${below}.mdx`.length)}pages/\``;
      const message = `Pages lie in ${home} itself; of this one none is made.`;
      problems.push({ rule: 'outside-help', file, message, remedy: `Move it into ${home}, or remove it.` });
      continue;
    }
    const isTaken = taken.has(name.toLowerCase());
    if (isTaken || isMarked(name)) {
      const reason = isTaken ? 'is the name of a page that the site itself makes' : 'means something else in an address';
      const message = `\`${name}\` ${reason}, so this one is left out.`;
      problems.push({ rule: 'file-name', file, message, remedy: 'Give the file another name.' });
      continue;
    }
    const path = `../pages/${name}`;
    const { document, problems: faults } = readDocument(text, { locale, path, file });
    problems.push(...faults);
    if (document.frontMatter.draft && !showDrafts) {
      problems.push(describeDraft(document));
      continue;
    }
    const page = pages.get(name) ?? { id: `page:${name}`, name, path, documents: emptyRecord<Document>() };
    page.documents[locale] = document;
    pages.set(name, page);
  }
  return { pages: [...pages.values()].sort((a, b) => byText(a.name, b.name)), problems };
}
