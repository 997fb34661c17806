// The tables of contents of all locales, and the addresses under which they say that articles are published.
import { posix } from 'node:path';
import type { Article, Document } from '../document.ts';
import type { Locale, TocEntry } from '../../vocabulary.ts';
import type { Problem } from '../../problem.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { OwnSite } from '../addresses/below-help.ts';
import { withoutMarkdownEnding } from '../file-kinds.ts';
import { createDraftFinder, createPathFinder } from '../links/find-path.ts';
import { pagePath, resolveWritten, type SpellNames } from '../addresses/marked-names.ts';
import { plainLabel } from '../plain-label.ts';
import type { TocFile } from './read-locale.ts';
import { byText } from '../../by-text.ts';
import { emptyRecord } from '../records.ts';
import { longestTocLine, readTocItem } from './toc-line.ts';
import { parseToc, type ParsedToc, type TocSite } from './toc.ts';

export interface Tocs {
  tocs: Record<Locale, TocEntry[]>;
  /** Published path (`kb/group/name`) -> path of the article, from the reference locale's table of contents. */
  published: Record<string, string>;
  /** First part of every published path, from the reference locale. */
  publishedRoot: string | undefined;
  problems: Problem[];
}

/** Several tables in one locale become groups of one; a single one is taken as it is. */
function combine(parsed: ParsedToc[]): TocEntry[] {
  const [only] = parsed;
  if (parsed.length <= 1) return only?.entries ?? [];
  return parsed.map(({ title, id, entries }) => ({ label: title ?? '', id, children: entries }));
}

/** The entries in a locale's words: titles of its own documents where it has them, else the label as it is, with its locale. */
function translateEntries(entries: TocEntry[], labelLocale: Locale, titleOf: (path: string) => string | undefined): TocEntry[] {
  return entries.map((entry) => {
    const title = entry.path === undefined ? undefined : titleOf(entry.path);
    const children = translateEntries(entry.children, labelLocale, titleOf);
    return title === undefined
      ? { labelLocale, ...entry, children }
      : { ...entry, label: title, labelLocale: undefined, children };
  });
}

const listGroups = (entries: TocEntry[]): TocEntry[] =>
  entries.flatMap((entry) => [...(entry.children.length > 0 ? [entry] : []), ...listGroups(entry.children)]);

function reportMissing(entries: TocEntry[], folder: string): Problem[] {
  const [first, ...others] = listGroups(entries);
  if (!first) return [];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const message = `There is no table of contents here, so readers see groups in another language: \`${plainLabel(first.label)}\`${more}.`;
  return [{ rule: 'toc-missing', file: `${folder}/help/TOC.md`, message }];
}

function listPublished(parsed: ParsedToc[]): Record<string, string> {
  const published = emptyRecord<string>();
  const visit = (entries: TocEntry[], prefix: string): void => {
    for (const entry of entries) {
      if (entry.path !== undefined) published[`${prefix}/${posix.basename(entry.path)}`.toLowerCase()] ??= entry.path;
      visit(entry.children, entry.id === undefined ? prefix : `${prefix}/${entry.id}`);
    }
  };
  for (const { id, entries } of parsed) visit(entries, id ?? '');
  return published;
}

/** Paths below `help/` that the tables of contents of each locale name, whether something is there or not. */
export function listTocPaths(
  files: Record<Locale, TocFile[]>,
  site: OwnSite & { spellNames: SpellNames },
): Map<Locale, Set<string>> {
  const pathsOf = ({ body, folder }: TocFile): string[] =>
    body.split('\n').flatMap((line) => {
      const target = line.length > longestTocLine ? undefined : readTocItem(line)?.target;
      const path = target === undefined ? undefined : resolveWritten(site, target, folder);
      return path === undefined ? [] : [pagePath(withoutMarkdownEnding(path))];
    });
  return new Map(Object.entries(files).map(([locale, tocs]) => [locale, new Set(tocs.flatMap(pathsOf))]));
}

/**
 * A table of contents for each locale. A locale without `TOC.md` gets the reference locale's, with its own titles; where
 * none has one, all articles stand in a row by path.
 */
export function buildTocs(
  files: Record<Locale, TocFile[]>,
  site: Pick<SiteSettings, 'locales' | 'reference' | 'base' | 'siteUrl'> & { spellNames: SpellNames },
  articles: Article[],
  drafts: readonly Document[] = [],
): Tocs {
  const { locales, reference } = site;
  const paths = articles.map(({ path }) => path);
  const tocSite: TocSite = {
    ...site,
    findPath: createPathFinder(articles),
    isDraft: createDraftFinder(drafts),
    paths,
  };
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const result: Tocs = { tocs: emptyRecord(), published: emptyRecord(), publishedRoot: undefined, problems: [] };
  const parsedIn = (locale: Locale): ParsedToc[] => (files[locale] ?? []).map((source) => parseToc(source, tocSite));

  const referenceToc = parsedIn(reference);
  result.published = listPublished(referenceToc);
  result.publishedRoot = referenceToc[0]?.id;
  const row = [...paths].sort(byText).map((path): TocEntry => {
    const documents = byPath.get(path)?.documents ?? {};
    const document = documents[reference] ?? Object.values(documents)[0];
    return { label: document?.frontMatter.title ?? path, labelLocale: document?.locale, path, children: [] };
  });
  const fallback = referenceToc.length > 0 ? combine(referenceToc) : row;
  for (const { locale, folder } of locales) {
    const parsed = locale === reference ? referenceToc : parsedIn(locale);
    result.problems.push(...parsed.flatMap(({ problems }) => problems));
    const titleOf = (path: string) => byPath.get(path)?.documents[locale]?.frontMatter.title;
    const own = combine(parsed);
    if (own.length === 0 && locale !== reference) result.problems.push(...reportMissing(fallback, folder));
    result.tocs[locale] = own.length > 0 ? own : translateEntries(fallback, reference, titleOf);
  }
  return result;
}
