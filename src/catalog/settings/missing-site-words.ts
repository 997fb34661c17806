// The words of `site.yml` that readers see, which every language needs.
import { didYouMean } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import type { Locale } from '../../vocabulary.ts';
import { localeKey } from './locale-settings.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import type { SiteFile } from './site-file.ts';

/** Languages for which `site.yml` has no name, description or footer although it has one for others. */
export function findMissingSiteWords(
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
