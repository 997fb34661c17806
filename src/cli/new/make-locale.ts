// `npm run new -- locale de`: reads what there is, writes what a new locale needs, and says what is left to do.
import { localeFolder } from '../../catalog/links/locale-of.ts';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteSettings } from '../../catalog/settings/site-settings.ts';
import { localeKey } from '../../catalog/settings/locale-settings.ts';
import { projectDir, UsageError } from '../../site/settings.ts';
import { planLocale } from './plan-locale.ts';

/** What is translated as a whole file. Articles are made one by one, when somebody translates them. */
const patterns = ['help/**/TOC.md', 'help/TOC.md', 'troubleshooters/*.{yml,yaml}', 'pages/*.mdx', '{illustrations,glossary}.yml'];

/** Writes the files, never over one that is there, and prints their paths. Throws `UsageError` for what is no language tag. */
export function makeLocale(wanted: string, contentDir: string, site: SiteSettings): void {
  const locale = localeKey(wanted);
  const siteFile = path.join(contentDir, 'site.yml');
  const known = site.locales.find((settings) => settings.locale === locale);
  const reference = localeFolder(site, site.reference);
  const from = path.join(contentDir, reference);
  const files = [...new Set(globSync(patterns, { cwd: from }))].sort();
  const plan = planLocale({
    locale,
    siteFile: existsSync(siteFile) ? readFileSync(siteFile, 'utf8') : undefined,
    folder: known?.folder,
    lang: known?.lang,
    files: files.map((file) => ({ path: file.replaceAll('\\', '/'), text: readFileSync(path.join(from, file), 'utf8') })),
    exists: (file) => existsSync(path.join(contentDir, file)),
  });
  if ('mistake' in plan) throw new UsageError(plan.mistake);
  const write = (file: string, text: string, flag: 'w' | 'wx'): void => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag });
    process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
  };
  mkdirSync(path.join(contentDir, known?.folder ?? locale, 'help'), { recursive: true });
  if (plan.siteFile !== undefined) write(siteFile, plan.siteFile, 'w');
  for (const { file, text } of plan.content) write(path.join(contentDir, file), text, 'wx');
  for (const { file, text } of plan.project) write(path.join(projectDir, file), text, 'wx');
  const hasToc = files.some((file) => file.startsWith('help'));
  process.stderr.write(describeNext(locale, plan.project[0]?.file, hasToc));
}

function describeNext(locale: string, words: string | undefined, hasToc: boolean): string {
  return [
    '',
    hasToc
      ? 'The site builds with this locale at once: what is not translated yet is shown in the reference language, marked as such.'
      : 'The site builds with this locale from its first article on: what is not translated yet is shown in the reference language, marked as such.',
    ...(words === undefined ? [] : [`Words of the interface: fill ${words}; above each key a note says where it is seen.`]),
    `Articles: \`npm run new -- PATH --locales ${locale}\` makes the file of one, \`npm run report\` tells which are missing.`,
    `The copied files: translate them. Name, description and footer of the site: \`${locale}:\` in site.yml.`,
    '`npm run check` tells what is still missing.',
    '',
  ].join('\n');
}
