// `site.yml` and the environment -> the settings of the site. Without `site.yml` the folders tell.
import type { Locale, LocaleSettings } from '../vocabulary.ts';
import type { Problem, Profile } from '../problem.ts';
import { didYouMean } from '../nearest.ts';
import type { SiteSettings } from './catalog.ts';
import type { FolderFound } from './describe-folder.ts';
import { foldName } from './file-kinds.ts';
import { canonicalTag, createLocaleSettings, localeKey, suggestTag } from './locale-settings.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { recordOf } from './records.ts';
import { checkSiteFile, type SiteFile } from './site-file.ts';
import { completeTickets } from './ticket-settings.ts';
import { normaliseBase } from './urls.ts';

/** What the machine that builds may say; it wins over `site.yml`. */
export interface Environment {
  SITE_URL?: string | undefined;
  BASE_PATH?: string | undefined;
  /** Build these locales alone; all where none is named. */
  LOCALES?: readonly string[] | undefined;
  CONTENT_PROFILE?: Profile | undefined;
}

const defaultDecommissionedHosts = ['docs.magento.com', 'devdocs.magento.com', 'support.magento.com'];

const previewFonts = (setting: SiteFile['previews']): string[] | undefined =>
  typeof setting === 'object' ? setting.fonts : (setting ?? true) ? [] : undefined;

/** A folder name that stays inside the content folder: no separators, no dots at the beginning. */
const isPlainFolder = (folder: string): boolean => /^[^./\\][^/\\]*$/.test(folder);

function listLocales(
  site: SiteFile,
  found: FolderFound[],
  yaml: ParsedYaml,
  file: string,
): { locales: LocaleSettings[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const wanted: [Locale, { folder?: string | undefined; lang?: string | undefined }][] =
    site.locales === undefined
      ? found
          .filter(({ folder, documents }) => canonicalTag(folder) !== undefined && documents > 0)
          .map(({ folder }) => [folder, {}])
      : Array.isArray(site.locales)
        ? site.locales.map((locale) => [locale, {}])
        : Object.entries(site.locales).map(([locale, value]) => [
            locale,
            typeof value === 'string' ? { folder: value } : (value ?? {}),
          ]);
  const locales: LocaleSettings[] = [];
  for (const [name, { folder = name, lang = name }] of wanted) {
    const locale = localeKey(name);
    const fail = (message: string) =>
      problems.push({ rule: 'locale-settings', file, line: yaml.lineOf(['locales', name]), message });
    const tag = canonicalTag(lang);
    const sharing = locales.find((other) => other.folder === folder);
    if (!canonicalTag(locale)) fail(`The locale \`${locale}\` is not written as a language tag such as \`fr\` or \`pt-BR\`.`);
    else if (!tag) fail(`\`${lang}\` is no language tag such as \`fr\` or \`pt-BR\`.`);
    else if (!isPlainFolder(folder))
      fail(`The folder \`${folder}\` of \`${locale}\` is not a folder directly in the content folder.`);
    else if (sharing) fail(`The locales \`${sharing.locale}\` and \`${locale}\` share the folder \`${folder}\`.`);
    else if (locales.some((other) => foldName(other.locale) === foldName(locale)))
      fail(`The locale \`${locale}\` is there twice; \`${folder}\` is left out.`);
    else locales.push(createLocaleSettings(locale, folder, tag));
  }
  return { locales, problems };
}

function chooseReference(site: SiteFile, locales: LocaleSettings[], found: FolderFound[]): Locale {
  const isKnown = (locale: string | undefined): locale is string => locales.some((known) => known.locale === locale);
  const wanted = site.reference === undefined ? undefined : localeKey(site.reference);
  if (isKnown(wanted)) return wanted;
  if (isKnown('en')) return 'en';
  const size = (settings: LocaleSettings) => found.find(({ folder }) => folder === settings.folder)?.documents ?? 0;
  const [largest] = [...locales].sort((a, b) => size(b) - size(a));
  return largest?.locale ?? 'en';
}

/** Locales without articles; then, where the settings of locales are right (`isSettled`), folders that look like locales and are none. */
function findFolderProblems(
  site: SiteFile,
  locales: LocaleSettings[],
  found: FolderFound[],
  yaml: ParsedYaml,
  file: string,
  isSettled: boolean,
): Problem[] {
  const problems: Problem[] = [];
  for (const { locale, folder } of site.locales === undefined ? [] : locales) {
    const own = found.find((candidate) => candidate.folder === folder);
    if (own !== undefined && own.documents > 0) continue;
    const names = found.filter(({ documents }) => documents > 0).map((candidate) => candidate.folder);
    const message = own?.hasHelp
      ? `The folder \`${folder}/help\` of the locale \`${locale}\` holds no Markdown file.`
      : `The locale \`${locale}\` has no folder \`${folder}/help\`.${own === undefined ? didYouMean(folder, names) : ''}`;
    problems.push({ rule: 'locale-settings', file, line: yaml.lineOf(['locales', locale]), message });
  }
  if (locales.length === 0 || problems.length > 0 || !isSettled) return problems;
  const isLocale = (folder: string): boolean => locales.some((settings) => settings.folder === folder);
  for (const { folder, documents, loose, hasHelp } of found) {
    if (isLocale(folder) || folder === 'help') continue;
    const tag = suggestTag(folder);
    const fail = (message: string, remedy: string) => problems.push({ rule: 'locale-left-out', file: folder, message, remedy });
    const size = documents === 1 ? 'its article is' : `its ${documents} articles are`;
    if (documents > 0 && site.locales !== undefined)
      fail(
        `\`${folder}\` holds \`help/\`, but \`site.yml\` does not name it, so ${size} left out.`,
        `Add a line below \`locales\` in \`site.yml\`: \`${tag ?? 'en'}: ${folder}\`.`,
      );
    else if (documents > 0 && canonicalTag(folder) === undefined)
      fail(
        `\`${folder}\` holds \`help/\` but is no language tag, so ${size} left out.`,
        `Rename it${tag === undefined ? ' to a language tag such as `en` or `pt-BR`' : ` \`${tag}\``}, or name all locales in \`site.yml\`: \`locales: { ${tag ?? 'en'}: ${folder} }\`.`,
      );
    else if (documents === 0 && site.locales === undefined && canonicalTag(folder) !== undefined && (hasHelp || loose > 0))
      fail(
        hasHelp
          ? `\`${folder}/help\` holds no Markdown file, so the locale is left out.`
          : `\`${folder}\` holds Markdown files, but no folder \`help/\`, so they are left out.`,
        `Put the articles of this language into \`${folder}/help/\`.`,
      );
  }
  return problems;
}

/** Languages for which `site.yml` has no name, description or footer although it has one for others. */
function findMissingWords(
  site: SiteFile,
  locales: readonly Locale[],
  reference: Locale,
  yaml: ParsedYaml,
  file: string,
): Problem[] {
  const instead = {
    name: `readers see that of \`${reference}\``,
    description: 'search engines show none',
    footer: 'its pages have no such sentence',
  };
  return (['name', 'description', 'footer'] as const).flatMap((key) => {
    const words = site[key];
    if (words === undefined || typeof words === 'string') return [];
    const written = Object.keys(words).map(localeKey);
    const missing = locales.filter((locale) => !written.includes(locale)).map((locale) => `\`${locale}\``);
    const line = yaml.lineOf([key]);
    const unknown = Object.keys(words).filter((name) => !locales.includes(localeKey(name)));
    return [
      ...unknown.map((name): Problem => {
        const message = `\`${key}.${name}\` is for no locale of this site.${didYouMean(name, locales)}`;
        return { rule: 'site-setting', file, line: yaml.lineOf([key, name]), message };
      }),
      ...(missing.length === 0
        ? []
        : [
            {
              rule: 'site-words-missing' as const,
              file,
              line,
              message: `\`${key}\` has no line for ${missing.join(', ')}: ${instead[key]}.`,
            },
          ]),
    ];
  });
}

/**
 * The settings of the site. Each wrong setting is left out and reported; what remains always makes a site.
 * `folders` are those directly below the content folder.
 */
export function createSiteSettings(
  yaml: ParsedYaml,
  file: string,
  folders: FolderFound[],
  environment: Environment,
): { site: SiteSettings; problems: Problem[] } {
  const { site, problems } = checkSiteFile(yaml, file);
  const { locales, problems: localeProblems } = listLocales(site, folders, yaml, file);
  problems.push(...localeProblems);
  const reference = chooseReference(site, locales, folders);
  const known = locales.map(({ locale }) => locale);
  if (site.reference !== undefined && localeKey(site.reference) !== reference) {
    const message = `The reference locale \`${site.reference}\` is none of the locales.${didYouMean(site.reference, known)}`;
    problems.push({ rule: 'locale-settings', file, line: yaml.lineOf(['reference']), message });
  }
  problems.push(...findFolderProblems(site, locales, folders, yaml, file, localeProblems.length === 0));
  const asked = (environment.LOCALES ?? []).map(localeKey);
  for (const locale of asked.filter((name) => !known.includes(name))) {
    problems.push({
      rule: 'environment',
      file,
      message: `\`LOCALES\` names \`${locale}\`, which is no locale of this site.${didYouMean(locale, known)}`,
    });
  }
  const inLocale = (words: SiteFile['name'], locale: Locale): string | undefined =>
    typeof words === 'string'
      ? words
      : recordOf(Object.entries(words ?? {}).map(([key, text]) => [localeKey(key), text]))[locale];
  problems.push(...findMissingWords(site, known, reference, yaml, file));
  const { tickets, problems: ticketProblems } = completeTickets(site.tickets, { locales, reference, yaml, file });
  problems.push(...ticketProblems);
  const name = inLocale(site.name, reference);
  const siteUrl = (environment.SITE_URL || site.url)?.replace(/\/+$/, '');
  return {
    site: {
      name,
      names: Object.fromEntries(known.map((locale) => [locale, inLocale(site.name, locale) ?? name])),
      descriptions: Object.fromEntries(known.map((locale) => [locale, inLocale(site.description, locale)])),
      footers: Object.fromEntries(known.map((locale) => [locale, inLocale(site.footer, locale)])),
      logo: site.logo,
      reference,
      locales,
      building: asked.length === 0 ? known : known.filter((locale) => asked.includes(locale)),
      siteUrl,
      base: normaliseBase(environment.BASE_PATH || site.base),
      profile: environment.CONTENT_PROFILE ?? site.profile ?? 'strict',
      tickets,
      closingSections: site['closing-sections'] ?? [],
      decommissionedHosts: site['decommissioned-hosts'] ?? defaultDecommissionedHosts,
      publishedAt: site['published-at'] ?? [],
      search: { offSite: site.search?.['off-site'], topics: site.search?.topics },
      previewFonts: previewFonts(site.previews),
      isCompressed: site.compress ?? true,
      referenceHistory: site['reference-history'],
      feedback: site.feedback,
      edit: site.edit ?? {},
      offline: site.offline ?? true,
    },
    problems,
  };
}
