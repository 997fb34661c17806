// `site.yml` and the environment -> the settings of the site. Without `site.yml` the folders tell.
import type { Locale, LocaleSettings } from '../vocabulary.ts';
import type { Problem, Profile } from '../problem.ts';
import { didYouMean } from '../nearest.ts';
import type { SiteSettings, TicketTarget } from './catalog.ts';
import { canonicalTag, createLocaleSettings } from './locale-settings.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { emptyRecord } from './records.ts';
import { checkSiteFile, type SiteFile } from './site-file.ts';
import { normaliseBase } from './urls.ts';

/** What the machine that builds may say; it wins over `site.yml`. */
export interface Environment {
  SITE_URL?: string | undefined;
  BASE_PATH?: string | undefined;
  /** Comma-separated: build these locales alone. */
  LOCALES?: string | undefined;
  CONTENT_PROFILE?: string | undefined;
}

/** A folder below the content folder that could be a locale: it holds `help/`. */
export interface FolderFound {
  folder: string;
  /** How many Markdown files it holds. */
  documents: number;
}

const defaultDecommissionedHosts = ['docs.magento.com', 'devdocs.magento.com', 'support.magento.com'];

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
      ? found.filter(({ folder }) => canonicalTag(folder) !== undefined).map(({ folder }) => [folder, {}])
      : Array.isArray(site.locales)
        ? site.locales.map((locale) => [locale, {}])
        : Object.entries(site.locales).map(([locale, value]) => [
            locale,
            typeof value === 'string' ? { folder: value } : (value ?? {}),
          ]);
  const locales: LocaleSettings[] = [];
  for (const [locale, { folder = locale, lang = locale }] of wanted) {
    const fail = (message: string) =>
      problems.push({ rule: 'locale-settings', file, line: yaml.lineOf(['locales', locale]), message });
    const tag = canonicalTag(lang);
    const sharing = locales.find((other) => other.folder === folder);
    if (!canonicalTag(locale)) fail(`The locale \`${locale}\` is not written as a language tag such as \`fr\` or \`pt-BR\`.`);
    else if (!tag) fail(`\`${lang}\` is no language tag such as \`fr\` or \`pt-BR\`.`);
    else if (!isPlainFolder(folder))
      fail(`The folder \`${folder}\` of \`${locale}\` is not a folder directly in the content folder.`);
    else if (sharing) fail(`The locales \`${sharing.locale}\` and \`${locale}\` share the folder \`${folder}\`.`);
    else if (locales.some((other) => other.locale === locale)) fail(`The locale \`${locale}\` is named twice.`);
    else locales.push(createLocaleSettings(locale, folder, tag));
  }
  return { locales, problems };
}

function chooseReference(site: SiteFile, locales: LocaleSettings[], found: FolderFound[]): Locale {
  const isKnown = (locale: string | undefined): locale is string => locales.some((known) => known.locale === locale);
  if (isKnown(site.reference)) return site.reference;
  if (isKnown('en')) return 'en';
  const size = (settings: LocaleSettings) => found.find(({ folder }) => folder === settings.folder)?.documents ?? 0;
  const [largest] = [...locales].sort((a, b) => size(b) - size(a));
  return largest?.locale ?? 'en';
}

function completeTickets(site: SiteFile, locales: LocaleSettings[], reference: Locale): Record<string, TicketTarget> {
  const tickets = emptyRecord<TicketTarget>();
  for (const [name, ticket] of Object.entries(site.tickets ?? {})) {
    const written = typeof ticket.url === 'string' ? { default: ticket.url } : ticket.url;
    const fallback = written['default'] ?? written[reference] ?? Object.values(written)[0];
    if (fallback === undefined) continue;
    tickets[name] = {
      product: ticket.product,
      shortName: ticket['short-name'],
      url: Object.fromEntries(
        locales.map(({ locale, lang }) => [locale, (written[locale] ?? fallback).replaceAll('{locale}', lang.toLowerCase())]),
      ),
      needsSignIn: ticket['needs-sign-in'],
      acceptsPrefill: ticket['accepts-prefill'],
      asks: ticket.asks,
      agentLanguage: ticket['agent-language'],
    };
  }
  return tickets;
}

/**
 * The settings of the site. Each wrong setting is left out and reported; what remains always makes a site.
 * `folders` are the folders that hold `help/`.
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
  if (site.reference !== undefined && site.reference !== reference) {
    const message = `The reference locale \`${site.reference}\` is none of the locales.${didYouMean(site.reference, known)}`;
    problems.push({ rule: 'locale-settings', file, line: yaml.lineOf(['reference']), message });
  }
  for (const { locale, folder } of site.locales === undefined ? [] : locales) {
    if (folders.some((found) => found.folder === folder)) continue;
    const message = `The locale \`${locale}\` has no folder \`${folder}/help\`.${didYouMean(
      folder,
      folders.map((found) => found.folder),
    )}`;
    problems.push({ rule: 'locale-settings', file, line: yaml.lineOf(['locales', locale]), message });
  }
  if (locales.length === 0) {
    problems.push({
      rule: 'locale-settings',
      file,
      message: 'No folder is a locale: none is named by a language tag and holds `help/`.',
    });
  }
  const asked = (environment.LOCALES ?? '')
    .split(',')
    .map((locale) => locale.trim())
    .filter((locale) => locale !== '');
  for (const locale of asked.filter((name) => !known.includes(name))) {
    problems.push({
      rule: 'environment',
      file,
      message: `\`LOCALES\` names \`${locale}\`, which is no locale of this site.${didYouMean(locale, known)}`,
    });
  }
  const profiles: Profile[] = ['strict', 'import'];
  const profile = profiles.find((name) => name === environment.CONTENT_PROFILE);
  if (environment.CONTENT_PROFILE && profile === undefined) {
    problems.push({
      rule: 'environment',
      file,
      message: `\`CONTENT_PROFILE\` is \`${environment.CONTENT_PROFILE}\`; it must be \`strict\` or \`import\`.`,
    });
  }
  const inLocale = (words: SiteFile['name'], locale: Locale): string | undefined =>
    typeof words === 'string' ? words : words?.[locale];
  const name = inLocale(site.name, reference);
  const siteUrl = (environment.SITE_URL || site.url)?.replace(/\/+$/, '');
  return {
    site: {
      name,
      names: Object.fromEntries(known.map((locale) => [locale, inLocale(site.name, locale) ?? name])),
      descriptions: Object.fromEntries(known.map((locale) => [locale, inLocale(site.description, locale)])),
      reference,
      locales,
      building: asked.length === 0 ? known : known.filter((locale) => asked.includes(locale)),
      siteUrl,
      base: normaliseBase(environment.BASE_PATH || site.base),
      profile: profile ?? site.profile ?? 'strict',
      tickets: completeTickets(site, locales, reference),
      decommissionedHosts: site['decommissioned-hosts'] ?? defaultDecommissionedHosts,
      publishedAt: site['published-at'] ?? [],
      search: { offSite: site.search?.['off-site'], topics: site.search?.topics },
      feedback: site.feedback,
    },
    problems,
  };
}
