// `site.yml` and the environment -> the settings of the site. Without `site.yml` the folders tell.
import type { Locale, LocaleSettings, TicketTarget } from '../../vocabulary.ts';
import type { Problem, Profile } from '../../problem.ts';
import { didYouMean } from '../../nearest.ts';
import type { EditLinks } from './edit-links.ts';
import type { FolderFound } from './describe-folder.ts';
import { findLocaleFolderProblems } from './locale-folders.ts';
import { chooseReference, listLocales } from './list-locales.ts';
import { localeKey } from './locale-settings.ts';
import { findMissingSiteWords } from './missing-site-words.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { recordOf } from '../records.ts';
import { checkSiteFile, type SiteFile } from './site-file.ts';
import { completeTickets } from './ticket-settings.ts';
import { normaliseBase } from '../urls.ts';

/** The settings of the site, each valid. */
export interface SiteSettings {
  /** Name of the site in the reference locale; undefined where the content gives none. */
  name: string | undefined;
  /** Name of the site per locale: its own, else the reference's. */
  names: Record<Locale, string | undefined>;
  /** What the home page says of the site to search engines, per locale; undefined where nothing is written. */
  descriptions: Record<Locale, string | undefined>;
  /** A sentence at the foot of every page, per locale; undefined where nothing is written. */
  footers: Record<Locale, string | undefined>;
  /** Path in the asset store of the mark beside the name; undefined where it is that of the program. */
  logo: string | undefined;
  reference: Locale;
  /** Every locale of the site, also those that this build leaves out. */
  locales: LocaleSettings[];
  /** The locales whose pages are built: `LOCALES`, or all. */
  building: Locale[];
  /** Without a slash at the end; undefined where nobody said where the site will live. */
  siteUrl: string | undefined;
  base: string;
  profile: Profile;
  tickets: Record<string, TicketTarget>;
  /** Ids of the sections that end an article on a problem, in order; empty where articles follow no such pattern. */
  closingSections: string[];
  /** Hosts that no longer answer; a link to one is a problem. */
  decommissionedHosts: string[];
  /** Patterns under which the articles of this folder are published, e.g. `https://host/{locale}/docs/kb/`. */
  publishedAt: string[];
  search: {
    /** Form action of a search elsewhere, offered where scripts do not run. Undefined: not offered. */
    offSite: { name: string; action: string; parameter: string } | undefined;
    /** Topics of everyday words that take part. Undefined: those that the site’s texts are about. */
    topics: string[] | undefined;
  };
  /** Font files, relative to the content folder, for the pictures that go with links. Undefined: no pictures. */
  previewFonts: string[] | undefined;
  /** Whether texts are written compressed as well. */
  isCompressed: boolean;
  /** Folder, from the content folder, whose history is that of the reference's folder. Undefined: that folder itself. */
  referenceHistory: string | undefined;
  /** Where readers' remarks go, an address or `mailto:`. Undefined: no remark form. */
  feedback: string | undefined;
  /** Whether browsers keep pages for readers without a connection. */
  offline: boolean;
  /** Addresses behind “Suggest a change” and “Translate this page”, with places to fill. */
  edit: EditLinks;
}

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
  problems.push(...findLocaleFolderProblems(site, locales, folders, yaml, file, localeProblems.length === 0));
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
  problems.push(...findMissingSiteWords(site, known, reference, yaml, file));
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
