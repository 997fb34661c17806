// `TOC.md` -> the table of contents. Real files indent by 2, 3 or 4 and forget a bullet now and then.
import type { TocEntry } from '../../vocabulary.ts';
import type { Problem } from '../../problem.ts';
import { once } from '../../memoize.ts';
import { createFinder, didYouMean } from '../../nearest.ts';
import { ownHelpAddress, type OwnSite } from '../addresses/below-help.ts';
import { withoutMarkdownEnding } from '../file-kinds.ts';
import type { FindPath } from '../links/find-path.ts';
import { resolveWritten, type SpellNames } from '../addresses/marked-names.ts';
import { plainLabel } from '../plain-label.ts';
import { longestTocLine, readTocHeading, readTocItem, type TocItem } from './toc-line.ts';

export interface ParsedToc {
  /** Text of the first heading. */
  title: string | undefined;
  /** Id of the first heading, the beginning of published addresses. */
  id: string | undefined;
  entries: TocEntry[];
  problems: Problem[];
}

interface TocSource {
  /** Body of the file, without front matter. */
  body: string;
  lineOffset: number;
  file: string;
  /** Folder of the file below `help/`, empty for `help/TOC.md`. */
  folder: string;
}

const blankComments = (text: string): string =>
  text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));

/** Items that stand deeper are shown at this level: real tables have four. */
const deepest = 20;

/** An item whose children may follow. */
interface OpenItem {
  indent: number;
  line: number;
  entry: TocEntry;
  isLink: boolean;
  hasItems: boolean;
}

/** What a table of contents must know of the site. */
export interface TocSite extends OwnSite {
  findPath: FindPath;
  spellNames: SpellNames;
  /** Whether an article is there, but not published: its item is left out without a word. */
  isDraft: (path: string) => boolean;
  /** All articles, for suggestions. */
  paths: readonly string[];
}

/** Closes the items that a new one does not belong to; returns where it counts as indented. */
function closeAbove(open: OpenItem[], { indent: written, hasBullet }: TocItem): number {
  let indent = written;
  for (let above = open.at(-1); above; above = open.at(-1)) {
    // a link has no items of its own: a line without bullet at its text is its sibling
    const isSibling = above.isLink && !hasBullet;
    if (above.indent < indent && !isSibling) break;
    indent = Math.min(indent, above.indent);
    open.pop();
  }
  return indent;
}

/** Where an item leads, or what is said of a target that is not there; nothing of a draft. */
type FoundTarget = Pick<TocEntry, 'href' | 'path'> | { missing: string | undefined };

/** Makes the function that finds where the items of a file lead. */
function createTargetFinder({ folder }: TocSource, site: TocSite): (target: string) => FoundTarget {
  const find = createFinder();
  const names = once(() => site.paths.map((path) => `/help/${path}.md`));
  return (target) => {
    if (/^https?:\/\//i.test(target) && ownHelpAddress(site, target) === undefined) return { href: target };
    const path = resolveWritten(site, target, folder);
    const article = path === undefined ? undefined : site.findPath(path);
    if (article) return { path: article.path };
    if (path !== undefined && site.isDraft(path)) return { missing: undefined };
    const meant = path === undefined ? target : `/help/${withoutMarkdownEnding(path)}.md`;
    return { missing: `\`${target}\` does not exist.${didYouMean(meant, names(), find)}` };
  };
}

/** Reads a table of contents. An item whose article no locale has is left out and reported. */
export function parseToc(source: TocSource, site: TocSite): ParsedToc {
  const result: ParsedToc = { title: undefined, id: undefined, entries: [], problems: [] };
  const ids = new Map<string, number>();
  const open: OpenItem[] = [];
  const groups: OpenItem[] = [];
  let isTooDeep = false;
  const findTarget = createTargetFinder(source, site);
  for (const [index, text] of blankComments(source.body).split('\n').entries()) {
    const line = index + 1 + source.lineOffset;
    const report = (rule: Problem['rule'], message: string) => result.problems.push({ rule, file: source.file, line, message });
    const keepId = (id: string | undefined): void => {
      const first = id === undefined ? undefined : ids.get(id);
      if (first !== undefined) report('toc-duplicate-id', `The id \`${id}\` stands already in line ${first}.`);
      else if (id !== undefined) ids.set(id, line);
    };
    if (text.length > longestTocLine) {
      report('toc-line', `The line has ${text.length} characters; at most ${longestTocLine} are read.`);
      continue;
    }
    const heading = result.title === undefined ? readTocHeading(text) : undefined;
    if (heading) {
      keepId(heading.id);
      result.title = heading.label;
      result.id = heading.id;
      continue;
    }
    const item = readTocItem(text);
    if (!item) {
      if (/\S/.test(text) && !text.startsWith('#'))
        report('toc-line', `The line \`${text.trim().slice(0, 60)}\` is neither an item nor a heading.`);
      continue;
    }
    keepId(item.id);
    const entry: TocEntry = { label: item.label, children: [] };
    if (item.id !== undefined) entry.id = item.id;
    if (item.isHidden) entry.hidden = true;

    const indent = closeAbove(open, item);
    if (open.length >= deepest) {
      if (!isTooDeep) report('toc-line', `The item stands more than ${deepest} levels deep.`);
      isTooDeep = true;
      open.length = deepest - 1;
    }
    const parent = open.at(-1);
    if (parent?.isLink && !parent.hasItems) {
      report('toc-group-is-link', `The group \`${plainLabel(parent.entry.label)}\` is a link; a group only opens and closes.`);
    }
    if (parent) parent.hasItems = true;
    const { target } = item;
    if (target !== undefined && item.id !== undefined)
      report('toc-group-is-link', `\`${plainLabel(entry.label)}\` has an id and a link; a group may not be a link.`);
    const found = target === undefined ? {} : findTarget(target);
    if (!('missing' in found)) (parent?.entry.children ?? result.entries).push(Object.assign(entry, found));
    else if (found.missing !== undefined) report('toc-target-missing', found.missing);
    const opened: OpenItem = { indent, line, entry, isLink: target !== undefined, hasItems: false };
    open.push(opened);
    if (!opened.isLink) groups.push(opened);
  }
  for (const { line, entry, hasItems } of groups) {
    if (hasItems) continue;
    result.problems.push({
      rule: 'toc-line',
      file: source.file,
      line,
      message: `\`${plainLabel(entry.label).slice(0, 60)}\` is neither a link nor a group that holds items.`,
    });
  }
  return result;
}
