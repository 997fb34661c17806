// Content folder -> everything the pages and the command line need. The steps, in order: read, render, check.
import { digest } from '../../digest.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { ledgerFile } from '../../catalog/redirects/ledger.ts';
import { readCatalog } from '../../catalog/read.ts';
import { readContentText } from '../../catalog/reading/read-files.ts';
import { createLinkResolver } from '../../catalog/links/resolve-link.ts';
import { runChecks } from '../../checks/run.ts';
import { strings } from '../../i18n/strings.ts';
import { pseudoLocales } from '../../i18n/pseudo-locale.ts';
import type { Translate } from '../../i18n/translator.ts';
import { printProblem, severityOf, type Profile, type Problem, type Rule } from '../../problem.ts';
import type { Document } from '../../catalog/document.ts';
import type { Locale, RenderedDocument } from '../../vocabulary.ts';
import { sweep } from '../cache/sweep.ts';
import { environmentOf, refuseWrongCall } from './check-call.ts';
import { loadGuides, type LoadedGuides } from './guides.ts';
import { openKnownImages, variantsFolder } from './image-facts.ts';
import { createImageStore } from './images.ts';
import { prepareLogo, type Logo } from './logo.ts';
import { createInline, type Inline } from './inline-texts.ts';
import { interfaceProblems, wordsOf } from './interface-words.ts';
import { reportIncomplete, withoutCopies } from './new-locales.ts';
import { checkPageGuides } from './page-guides.ts';
import { checkPageParts, listPageParts, pagesLockFile } from './page-parts.ts';
import { createPageAddresses, type PageAddresses } from './page-addresses.ts';
import { openKeptFrontMatter } from './kept-front-matter.ts';
import { openKeptProblems } from './kept-problems.ts';
import { openKeptRenderings } from './kept-renderings.ts';
import { renderDocuments } from './render-documents.ts';
import { ContentError } from './report-problems.ts';
import type { Reuse } from './reuse.ts';
import { preparePreviews, type Previews } from '../previews/previews.ts';
import type { BuildSettings } from '../settings.ts';
import { checkDrawings } from './svg-problems.ts';
import { readSearchWords } from './search-words.ts';

/** What a folder without articles is told. */
const emptyRules: readonly Rule[] = [
  'no-articles',
  'locale-left-out',
  'locale-settings',
  'site-setting',
  'yaml-invalid',
  'file-unreadable',
  'folder-named-like-file',
];

export interface LoadedContent {
  settings: BuildSettings;
  catalog: Catalog;
  /** By `Document.file`. */
  rendered: Map<string, RenderedDocument>;
  /** By `Document.file`: the same where the rendering is. */
  renderingIds: ReadonlyMap<string, string>;
  /** Makes the HTML of renderings ready for a page. */
  addresses: PageAddresses;
  guides: LoadedGuides;
  /** The content's own mark; undefined for that of the program. */
  logo: Logo | undefined;
  problems: Problem[];
  /** The words of the interface for the pages of a locale. */
  t: (locale: Locale) => Translate;
  /** Of all words of the interface: pages are made anew where one changed. */
  wordsDigest: string;
  /** Titles, descriptions and labels with tokens in them, as text and as inline HTML. */
  inline: Inline;
  /** The title that the page of a document shows, as plain text. */
  titleOf: (document: Document) => string;
  /** The same as HTML for a page of `locale`. */
  titleHtmlOf: (document: Document, locale: Locale) => string;
  /** Pictures that go with links; undefined where the site has none. */
  previews: Previews | undefined;
  /** What of earlier builds was used again, step by step. */
  reuse: Reuse[];
}

export interface LoadOptions {
  settings: BuildSettings;
  /** The interface words for the pages of a locale; the project's own where left out. */
  words?: typeof wordsOf | undefined;
  /** Told about every step: what, how many are done, how many there are. */
  progress?: ((step: string, done: number, total: number) => void) | undefined;
  /** Overrides the profile of the environment and of `site.yml`. */
  profile?: Profile | undefined;
}

/**
 * Reads and renders a content folder. Problems of the content are collected, never thrown. Rejects with `UsageError`
 * where the call makes no sense: no such folder or locale; with `ContentError` where the folder holds no article, and
 * where the words of the interface have errors, unless the settings ask for drafts.
 */
export async function loadContent({ settings, words = wordsOf, progress, profile }: LoadOptions): Promise<LoadedContent> {
  progress?.('read', 0, 1);
  const inline = createInline(settings.cacheDir);
  const { catalog, problems } = await readForPages(settings, profile);
  const t = (locale: Locale): Translate => words(catalog, locale);
  const knownImages = openKnownImages(settings.cacheDir);
  const images = createImageStore(catalog, knownImages);
  const rendering = await renderDocuments({
    catalog,
    kept: openKeptRenderings(settings.cacheDir, settings.contentDir),
    linkResolver: createLinkResolver(catalog),
    images,
    t,
    progress: (done, total) => progress?.('render', done, total),
  });
  knownImages.save();
  sweep(variantsFolder(settings.cacheDir));
  const { rendered } = rendering;
  const logo = await prepareLogo(catalog, images);
  const addresses = createPageAddresses(catalog, rendered);
  const guides = loadGuides({ catalog, rendered, inline, addresses });
  const keptProblems = openKeptProblems(settings.cacheDir);
  const checked = runChecks({ catalog, rendered }, keptProblems);
  keptProblems.save();
  const titleOf = ({ file, frontMatter }: Document): string => rendered.get(file)?.title ?? inline.text(frontMatter.title);
  const { previews, problems: previewProblems } = preparePreviews(catalog, titleOf);
  return {
    settings,
    catalog,
    rendered,
    renderingIds: rendering.ids,
    addresses,
    guides,
    logo: logo.image,
    t,
    wordsDigest: digest(JSON.stringify(strings)),
    inline,
    titleOf,
    titleHtmlOf: ({ file, frontMatter, locale: own }, locale) => {
      const html = rendered.get(file)?.titleHtml;
      return html === undefined ? inline.html(frontMatter.title) : addresses.html(html, own, locale);
    },
    previews,
    reuse: [rendering.reuse, images.reuse],
    problems: [
      ...problems,
      ...addressProblems(catalog),
      ...rendering.problems,
      ...logo.problems,
      ...guides.problems,
      ...checked,
      ...checkPageGuides(catalog, rendered, guides.ids),
      ...checkPageParts(listPageParts(catalog, rendered, guides.section), readContentText(catalog, pagesLockFile)),
      ...readSearchWords(catalog).problems,
      ...previewProblems,
    ],
  };
}

/** The folder as pages show it, and what is wrong with it. Rejects as `loadContent` does. */
async function readForPages(
  settings: BuildSettings,
  profile: Profile | undefined,
): Promise<{ catalog: Catalog; problems: Problem[] }> {
  const keptFrontMatter = openKeptFrontMatter(settings.cacheDir);
  const { catalog: read, problems } = await readCatalog(
    settings.contentDir,
    environmentOf({ ...settings, profile: profile ?? settings.profile }),
    {
      pseudoLocales: settings.pseudo ? pseudoLocales : [],
      showDrafts: settings.showDrafts,
      remember: keptFrontMatter.remember,
    },
  );
  keptFrontMatter.save();
  // Said before a thousand articles are rendered.
  refuseWrongCall(problems);
  if (read.articles.length === 0) {
    const reasons = problems.filter(({ rule }) => emptyRules.includes(rule));
    throw new ContentError(reasons.map((problem) => printProblem(problem, read.site.profile)).join('\n'));
  }
  const drawings = await checkDrawings(read);
  const catalog: Catalog = { ...withoutCopies(read), assets: drawings.assets };
  const wordProblems = interfaceProblems(catalog);
  const wrong = wordProblems.filter(({ rule }) => severityOf(rule, catalog.site.profile) === 'error');
  if (wrong.length > 0 && !settings.draftWords)
    throw new ContentError(wrong.map((problem) => printProblem(problem, catalog.site.profile)).join('\n'));
  return { catalog, problems: [...problems, ...wordProblems, ...reportIncomplete(read, catalog), ...drawings.problems] };
}

function addressProblems({ site, ledger }: Catalog): Problem[] {
  const message = `There is no \`${ledgerFile}\`: pages may move and go without anybody noticing.`;
  const unlisted: Problem[] = ledger === undefined ? [{ rule: 'published-missing', file: ledgerFile, message }] : [];
  if (site.siteUrl !== undefined) return unlisted;
  return [
    ...unlisted,
    {
      rule: 'site-address-missing',
      file: 'site.yml',
      message:
        'Nothing says where the site will live, so it has no `sitemap.xml`, and its pages do not name their languages for search engines.',
    },
  ];
}
