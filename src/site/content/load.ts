// Content folder -> everything the pages and the command line need. The steps, in order: read, render, check.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { findAsset, type Catalog } from '../../catalog/catalog.ts';
import { readCatalog } from '../../catalog/read.ts';
import { createLinkResolver } from '../../catalog/resolve-link.ts';
import { runChecks } from '../../checks/run.ts';
import { pseudoLocales } from '../../i18n/pseudo-locale.ts';
import { strings } from '../../i18n/strings.ts';
import { printProblem, severityOf, type Profile, type Problem, type Rule } from '../../problem.ts';
import type { RenderedDocument } from '../../vocabulary.ts';
import { loadGuides, type LoadedGuides } from './guides.ts';
import { createImageStore } from './images.ts';
import { createInline, type Inline } from './inline.ts';
import { interfaceProblems } from './interface-words.ts';
import { renderDocuments, type RenderCache } from './render-documents.ts';
import { ContentError } from './report-problems.ts';
import { UsageError, type BuildSettings } from '../settings.ts';
import { checkDrawings } from './svg-problems.ts';

/** Problems of the call rather than of the content: no profile forgives them. */
const usageRules: readonly Rule[] = ['content-folder-missing', 'environment'];

/** What a folder without articles is told. */
const emptyRules: readonly Rule[] = [
  'no-articles',
  'locale-left-out',
  'locale-settings',
  'site-setting',
  'yaml-invalid',
  'file-unreadable',
];

export interface LoadedContent {
  settings: BuildSettings;
  catalog: Catalog;
  /** By `Document.file`. */
  rendered: Map<string, RenderedDocument>;
  guides: LoadedGuides;
  problems: Problem[];
  /** Titles, descriptions and labels with tokens in them, as text and as inline HTML. */
  inline: Inline;
}

export interface LoadOptions {
  settings: BuildSettings;
  cache?: RenderCache | undefined;
  /** Told about every step: what, how many are done, how many there are. */
  progress?: ((step: string, done: number, total: number) => void) | undefined;
  /** Overrides the profile of the environment and of `site.yml`. */
  profile?: Profile | undefined;
}

/**
 * Reads and renders a content folder. Problems of the content are collected, never thrown. Rejects with `UsageError`
 * where the call makes no sense: no such folder or locale, or no words for a language that is built; with `ContentError`
 * where the folder holds no article, and where those words have errors, unless the settings ask for drafts.
 */
export async function loadContent({ settings, cache, progress, profile }: LoadOptions): Promise<LoadedContent> {
  progress?.('read', 0, 1);
  const { catalog: read, problems } = await readCatalog(
    settings.contentDir,
    {
      SITE_URL: settings.siteUrl,
      BASE_PATH: settings.base,
      LOCALES: settings.locales?.join(','),
      CONTENT_PROFILE: profile ?? settings.profile,
    },
    { pseudoLocales: settings.pseudo ? pseudoLocales : [], showDrafts: settings.showDrafts },
  );
  // Said before a thousand articles are rendered.
  const usage = problems.find(({ rule }) => usageRules.includes(rule));
  if (usage) throw new UsageError(usage.message);
  if (read.articles.length === 0) {
    const reasons = problems.filter(({ rule }) => emptyRules.includes(rule));
    throw new ContentError(reasons.map((problem) => printProblem(problem, read.site.profile)).join('\n'));
  }
  const drawings = await checkDrawings(read);
  const catalog: Catalog = { ...read, assets: drawings.assets };
  const words = interfaceProblems(catalog);
  const wrong = words.filter(({ rule }) => severityOf(rule, catalog.site.profile) === 'error');
  if (wrong.length > 0 && !settings.draftWords)
    throw new ContentError(wrong.map((problem) => printProblem(problem, catalog.site.profile)).join('\n'));
  const rendering = await renderDocuments({
    catalog,
    cache,
    surroundings: digestSurroundings(catalog),
    linkResolver: createLinkResolver(catalog),
    images: createImageStore(catalog, settings.cacheDir),
    progress: (done, total) => progress?.('render', done, total),
  });
  const { rendered } = rendering;
  const inline = createInline();
  const guides = loadGuides(catalog, rendered, inline);
  const checked = runChecks({ catalog, rendered });
  return {
    settings,
    catalog,
    rendered,
    guides,
    inline,
    problems: [
      ...problems,
      ...words,
      ...addressProblems(catalog),
      ...rendering.problems,
      ...guides.problems,
      ...checked,
      ...drawings.problems,
    ],
  };
}

function addressProblems({ site }: Catalog): Problem[] {
  if (site.siteUrl !== undefined) return [];
  return [
    {
      rule: 'site-address-missing',
      file: 'site.yml',
      message:
        'Nothing says where the site will live, so it has no `sitemap.xml`, and its pages do not name their languages for search engines.',
    },
  ];
}

// Everything besides the document itself that its HTML depends on: which pages and assets exist, addresses, labels.
function digestSurroundings(catalog: Catalog): string {
  const assets = Object.values(catalog.assets).flatMap((asset) =>
    Object.keys(asset.files).map((locale) => {
      const file = findAsset(catalog, asset.path, locale)?.file.file ?? '';
      const { size, mtimeMs } = statSync(path.join(catalog.contentDir, file));
      return `${locale} ${file} ${size} ${mtimeMs}`;
    }),
  );
  const parts = [
    catalog.documents.map(({ file, exlId }) => `${file} ${exlId ?? ''}`),
    assets.sort(),
    catalog.site,
    catalog.redirects,
    catalog.elsewhere,
    catalog.includes,
    // what addresses of our own may lead to
    catalog.published,
    catalog.guides.map(({ guide }) => guide),
    catalog.pages.map(({ file }) => file),
    strings,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
