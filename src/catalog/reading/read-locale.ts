// One locale's files -> its documents and tables of contents. Works on texts; `read-files.ts` opens the files.
import { posix } from 'node:path';
import type { LocaleSettings } from '../../vocabulary.ts';
import type { Problem } from '../../problem.ts';
import type { Include } from '../files/content-files.ts';
import { foldName, isInclude, isMarkdown, isMetadata, isToc, withoutMarkdownEnding } from '../file-kinds.ts';
import { checkFrontMatter, type CheckedValues } from '../front-matter/front-matter.ts';
import { readExlId, type JoinableDocument } from './join-articles.ts';
import { isMarked, pathInHelp, pagePath } from '../addresses/marked-names.ts';
import { readDocument } from './read-document.ts';
import { byText } from '../../by-text.ts';
import { splitFrontMatter, type Remember } from '../front-matter/split-front-matter.ts';

/** A text file of a locale: path below the locale's folder, path in the content folder, text with LF line ends. */
export interface LocaleFile {
  path: string;
  file: string;
  text: string;
}

export interface TocFile {
  file: string;
  /** Folder below `help/`, empty for `help/TOC.md`. */
  folder: string;
  body: string;
  lineOffset: number;
  values: CheckedValues;
}

export interface LocaleContent {
  documents: JoinableDocument[];
  tocs: TocFile[];
  includes: Include[];
  problems: Problem[];
}

/** What repositories keep for those who work on them. */
const forContributors =
  /^(?:readme|contributing|contributors|changelog|change_log|history|licen[cs]e|notice|code[-_]of[-_]conduct|security|support|authors|maintainers|governance|(?:pull_request|issue)_template)\b/i;

/** Markdown outside of `help/` is told once for a locale, so that no folder of articles is missed in silence. */
function findOutside({ folder }: LocaleSettings, files: readonly LocaleFile[]): Problem[] {
  const outside = files.filter(
    ({ path }) => !path.startsWith('help/') && !isMetadata(path) && !forContributors.test(posix.basename(path)),
  );
  const [first] = outside;
  if (first === undefined) return [];
  const number = outside.length === 1 ? 'a Markdown file' : `${outside.length} Markdown files`;
  const message = `\`${folder}/\` holds ${number} beside \`help/\`, where nothing is published.`;
  return [{ rule: 'outside-help', file: first.file, message }];
}

/** Lower-case `.md` first: of files that would be one page, it has the address. */
const isUsual = (file: string): number => Number(file.endsWith('.md'));

/**
 * The articles with the path that their pages have. Of two that differ in their ending alone the second keeps the ending
 * in its address; of two that differ in capitals alone some hosts keep one. Both are told.
 */
function giveAddresses(files: readonly LocaleFile[]): { articles: LocaleFile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const taken = new Map<string, LocaleFile>();
  const alike = new Map<string, LocaleFile>();
  const articles = files
    .toSorted((a, b) => isUsual(b.file) - isUsual(a.file))
    .flatMap((source) => {
      const usual = pagePath(withoutMarkdownEnding(source.path));
      const same = taken.get(usual);
      const path = same ? pagePath(source.path) : usual;
      const fail = (message: string) => problems.push({ rule: 'file-names-alike', file: source.file, message });
      const folded = alike.get(foldName(path));
      if (same && folded) {
        fail(`\`${same.file}\` has the address of this file, and \`${folded.file}\` has the next best; this one is left out.`);
        return [];
      }
      if (same) fail(`\`${same.file}\` has the same address, so this one is published as \`${path}\`.`);
      else if (folded) fail(`\`${folded.file}\` differs in capitals alone; some systems keep only one of their pages.`);
      if (isMarked(source.path))
        problems.push({
          rule: 'file-name',
          file: source.file,
          message: `The name holds \`${source.path.match(/[?#%]/)?.[0]}\`, which means something else in an address; the page is \`${path}\`.`,
        });
      const article = { ...source, path };
      taken.set(path, article);
      alike.set(foldName(path), article);
      return [article];
    });
  return { articles: articles.sort((a, b) => byText(a.file, b.file)), problems };
}

/**
 * The documents of one locale from its Markdown files: `metadata.md`, and all below `help/`. Every file becomes a
 * document, whatever is wrong with its front matter.
 */
export function readLocale(settings: LocaleSettings, files: LocaleFile[], remember?: Remember): LocaleContent {
  const { locale } = settings;
  const content: LocaleContent = { documents: [], tocs: [], includes: [], problems: findOutside(settings, files) };
  let defaults: CheckedValues | undefined;
  for (const { path, file, text } of files) {
    if (!isMetadata(path)) continue;
    const split = splitFrontMatter(text, file);
    defaults = checkFrontMatter(split, file, 'defaults');
    content.problems.push(...split.problems, ...defaults.problems);
  }
  const articles: LocaleFile[] = [];
  for (const source of files) {
    const path = source.path.startsWith('help/') ? source.path.slice('help/'.length) : undefined;
    if (path === undefined || !isMarkdown(path)) continue;
    if (isInclude(path)) {
      const { body, lineOffset, problems } = splitFrontMatter(source.text, source.file);
      content.includes.push({ locale, path, file: source.file, text: body, lineOffset });
      content.problems.push(...problems);
    } else if (isToc(path)) {
      const split = splitFrontMatter(source.text, source.file);
      const values = checkFrontMatter(split, source.file, 'defaults');
      const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path);
      content.tocs.push({ file: source.file, folder, body: split.body, lineOffset: split.lineOffset, values });
      content.problems.push(...split.problems, ...values.problems);
    } else articles.push({ ...source, path });
  }
  const named = giveAddresses(articles);
  content.problems.push(...named.problems);
  content.tocs.sort((a, b) => a.folder.length - b.folder.length || byText(a.folder, b.folder));
  for (const { path, file, text } of named.articles) {
    const above = content.tocs.filter(({ folder }) => folder === '' || pathInHelp(file).startsWith(`${folder}/`)).at(-1);
    const inherited = [defaults, above?.values].filter((level) => level !== undefined);
    const { document, own, lines, problems } = readDocument(text, { locale, path, file }, inherited, remember);
    const { id, reason } = readExlId(own.values['exl-id']);
    document.exlId = id;
    const idLine = lines['exl-id'] ?? 1;
    if (reason !== undefined) content.problems.push({ rule: 'exl-id-invalid', file, line: idLine, message: reason });
    content.problems.push(...problems);
    content.documents.push({ document, idLine });
  }
  return content;
}
