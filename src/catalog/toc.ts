// `TOC.md` -> the table of contents. Real files indent by 2, 3 or 4 and forget a bullet now and then.
import { posix } from 'node:path';
import type { TocEntry } from '../vocabulary.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../nearest.ts';
import { plainLabel } from './plain-label.ts';

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

/** `[label](target)` at the beginning of an item; the label may hold brackets. */
function parseLink(content: string): { label: string; target: string } | undefined {
  if (!content.startsWith('[') || /^\[!/.test(content)) return undefined;
  let depth = 0;
  for (let index = 0; index < content.length; index += 1) {
    const character = content[index];
    if (character === '\\') index += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth > 0) continue;
    const target = /^\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?[^)]*\)/.exec(content.slice(index + 1));
    return target ? { label: content.slice(1, index), target: target[1] ?? '' } : undefined;
  }
  return undefined;
}

/** The path of an article from a target, or undefined where it leads out of `help/`. */
export function resolveTocTarget(target: string, folder: string): string | undefined {
  const [withoutFragment = ''] = target.split('#');
  const joined = withoutFragment.startsWith('/help/')
    ? posix.normalize(withoutFragment.slice('/help/'.length))
    : posix.join(folder, withoutFragment);
  return joined.startsWith('../') || joined.startsWith('/') ? undefined : joined.replace(/\.md$/, '');
}

/** Reads a table of contents. An item whose article no locale has is left out and reported. */
export function parseToc(source: TocSource, hasArticle: (path: string) => boolean, paths: () => Iterable<string>): ParsedToc {
  const result: ParsedToc = { title: undefined, id: undefined, entries: [], problems: [] };
  const ids = new Map<string, number>();
  const open: { indent: number; entry: TocEntry; isLink: boolean; isReported: boolean }[] = [];
  for (const [index, written] of blankComments(source.body).split('\n').entries()) {
    const line = index + 1 + source.lineOffset;
    const text = written.replace(/\t/g, '    ');
    const report = (rule: Problem['rule'], message: string) => result.problems.push({ rule, file: source.file, line, message });
    const takeId = (content: string): { rest: string; id: string | undefined } => {
      const match = /\{#([^}\s]+)\}\s*$/.exec(content);
      if (!match?.[1]) return { rest: content, id: undefined };
      const first = ids.get(match[1]);
      if (first !== undefined) report('toc-duplicate-id', `The id \`${match[1]}\` stands already in line ${first}.`);
      else ids.set(match[1], line);
      return { rest: content.slice(0, match.index).trim(), id: match[1] };
    };
    const heading = /^#\s+(.*)$/.exec(text);
    if (heading && result.title === undefined) {
      const { rest, id } = takeId((heading[1] ?? '').trim());
      result.title = rest;
      result.id = id;
      continue;
    }
    const item = /^( *)[*+-] +(.*\S)\s*$/.exec(text) ?? /^( +)((?:\{[^}]*\}\s*)?\[.*\]\(.*\S)\s*$/.exec(text);
    if (!item) {
      if (/\S/.test(text) && !text.startsWith('#')) report('toc-line', `The line \`${text.trim().slice(0, 60)}\` is neither an item nor a heading.`);
      continue;
    }
    const indent = (item[1] ?? '').length;
    let content = item[2] ?? '';
    const isHidden = /\{hide-from-toc\}/i.test(content);
    content = content.replace(/\{hide-from-toc\}|\{:?\s*target=[^}]*\}/gi, '').trim();
    const { rest, id } = takeId(content);
    const link = parseLink(rest);
    const entry: TocEntry = { label: (link?.label ?? rest).trim(), children: [] };
    if (id !== undefined) entry.id = id;
    if (isHidden) entry.hidden = true;

    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    const parent = open.at(-1);
    if (parent?.isLink && !parent.isReported) {
      parent.isReported = true;
      report('toc-group-is-link', `The group \`${plainLabel(parent.entry.label)}\` is a link; a group only opens and closes.`);
    }
    if (link && id !== undefined) report('toc-group-is-link', `\`${plainLabel(entry.label)}\` has an id and a link; a group may not be a link.`);
    let isKept = true;
    if (link) {
      if (/^https?:\/\//i.test(link.target)) entry.href = link.target;
      else {
        const path = resolveTocTarget(link.target, source.folder);
        if (path !== undefined && hasArticle(path)) entry.path = path;
        else {
          isKept = false;
          const names = [...paths()].map((known) => `/help/${known}.md`);
          report('toc-target-missing', `\`${link.target}\` does not exist.${didYouMean(path === undefined ? link.target : `/help/${path}.md`, names)}`);
        }
      }
    }
    if (isKept) (parent?.entry.children ?? result.entries).push(entry);
    open.push({ indent, entry, isLink: link !== undefined, isReported: false });
  }
  return result;
}
