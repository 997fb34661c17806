// What readers read, line by line: the text of documents and the words of guides, without code, addresses and comments.
import { memoize } from '../../memoize.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Problem, Rule } from '../../problem.ts';
import type { Locale } from '../../vocabulary.ts';
import { blank, blankInlineCode } from '../../markdown/source-lines.ts';
import { blankAddresses, proseOf } from './prose.ts';

export interface TextLine {
  file: string;
  locale: Locale;
  /** 1-based line of the file. */
  line: number;
  /** As long as the line is; what is no text is blank. */
  text: string;
}

const withoutKey = (line: string): string => line.replace(/^\s*[\w-]+:(?=\s|$)/, blank);
const withoutAttributes = (line: string): string => line.replace(/\{[^{}]*\}\s*$/, blank);

/** All lines of all locales, documents first. */
export const textLines = memoize((catalog: Catalog): TextLine[] => [
  ...catalog.documents.flatMap((document) =>
    proseOf(document).map(
      ({ line, text }): TextLine => ({
        file: document.file,
        locale: document.locale,
        line: line + document.lineOffset,
        text: blankAddresses(withoutAttributes(text)),
      }),
    ),
  ),
  ...catalog.guideWords.flatMap(({ file, locale, text }) =>
    text
      .split(/\r?\n/)
      .map(
        (line, index): TextLine => ({ file, locale, line: index + 1, text: blankAddresses(blankInlineCode(withoutKey(line))) }),
      )
      .filter((line) => !/^\s*#/.test(line.text)),
  ),
]);

/** A problem at a place of such a line. */
export const problemIn = ({ file, line }: TextLine, rule: Rule, index: number, message: string): Problem => ({
  rule,
  file,
  line,
  column: index + 1,
  message,
});
