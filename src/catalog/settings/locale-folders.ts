// Whether the locales of a site and the folders beside them fit together.
import { didYouMean } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import type { LocaleSettings } from '../../vocabulary.ts';
import type { FolderFound } from './describe-folder.ts';
import { canonicalTag, suggestTag } from './locale-settings.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import type { SiteFile } from './site-file.ts';

/** Locales without articles; then, where the settings of locales are right (`isSettled`), folders that look like locales and are none. */
export function findLocaleFolderProblems(
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
