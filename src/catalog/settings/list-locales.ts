// The locales of a site, from `site.yml` or else from the folders, and which of them is the reference.
import type { Problem } from '../../problem.ts';
import type { Locale, LocaleSettings } from '../../vocabulary.ts';
import type { FolderFound } from './describe-folder.ts';
import { foldName } from '../file-kinds.ts';
import { canonicalTag, createLocaleSettings, localeKey } from './locale-settings.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import type { SiteFile } from './site-file.ts';

/** A folder name that stays inside the content folder: no separators, no dots at the beginning. */
const isPlainFolder = (folder: string): boolean => /^[^./\\][^/\\]*$/.test(folder);

/** Each wrong entry is left out and reported. */
export function listLocales(
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

/** What `site.yml` says where that is a locale; else `en`, else the locale with most documents. */
export function chooseReference(site: SiteFile, locales: LocaleSettings[], found: FolderFound[]): Locale {
  const isKnown = (locale: string | undefined): locale is string => locales.some((known) => known.locale === locale);
  const wanted = site.reference === undefined ? undefined : localeKey(site.reference);
  if (isKnown(wanted)) return wanted;
  if (isKnown('en')) return 'en';
  const size = (settings: LocaleSettings) => found.find(({ folder }) => folder === settings.folder)?.documents ?? 0;
  const [largest] = [...locales].sort((a, b) => size(b) - size(a));
  return largest?.locale ?? 'en';
}
