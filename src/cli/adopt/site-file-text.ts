// `site.yml` for a folder that has none: what was found, as settings that can be changed.
import type { SiteSettings } from '../../catalog/settings/site-settings.ts';

/** The text. Read again it gives the same locales, reference and profile `import`. */
export function siteFileText({ locales, reference }: Pick<SiteSettings, 'locales' | 'reference'>): string {
  const line = ({ locale, folder, lang }: SiteSettings['locales'][number]): string =>
    lang === locale ? `  ${locale}: ${folder}` : `  ${locale}: { folder: ${folder}, lang: ${lang} }`;
  return `# Settings of the site, written by \`npm run check -- --adopt\`. \`content/README.md\` of the project explains each.

# What the site is called and what it is for: one text, or a line for each locale.
# name: Help Center
# description: What readers find here, in a sentence.

# Where it will live. Without it there is no sitemap, and search engines are not told of the languages.
# url: https://help.example.org

# The locale that defines ids of sections, and what is shown where a translation is missing.
reference: ${reference}

# The folder of each locale; \`lang\` where its language tag is another than its name.
locales:
${locales.map(line).join('\n')}

# import: problems of inherited content are warnings. strict: they stop the build.
profile: import
`;
}
