// `npm run check`: reads, renders and checks the content and says what is wrong. Exit code 1 for errors, 2 for wrong usage.
import { settingsFor } from './command/settings-for.ts';
import { counted } from '../counted.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../error-code.ts';
import { pageDocuments } from '../catalog/catalog.ts';
import { applyBaseline, writeBaseline } from '../checks/baseline.ts';
import { countProblems, formatGroups, formatProblems, formats, isFormat } from '../checks/format-problems.ts';
import { stringsLanguage } from '../i18n/strings.ts';
import { didYouMean } from '../nearest.ts';
import type { Problem, Profile, Rule } from '../problem.ts';
import { rules } from '../rules.ts';
import { dueReviews } from '../site/content/guides.ts';
import type { LoadedContent } from '../site/content/load.ts';
import { staleWords } from '../site/content/stale-words.ts';
import { loadSite } from '../site/page-values/load-site.ts';
import { createProgress } from '../site/progress.ts';
import { UsageError } from '../site/settings.ts';
import { adopt, hasSiteFile } from './adopt/adopt.ts';
import { fixContent } from './fix/fix-content.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const help = `npm run check -- [options]

  --format NAME               how to print: text (default), json, sarif, github
  --group                     counts by rule instead of each problem
  --rule NAME                 this rule alone; may be repeated
  --baseline FILE             hide the problems that FILE knows
  --write-baseline FILE       write all problems into FILE and end with exit code 0
  --adopt                     take an inherited folder over: tells what is in it, writes site.yml, published.txt and
                              a baseline where there are none, and says what to do first
  --fix                       write what is certain (spacing, zero-width characters, spelling of marks, alternative
                              texts that are names of files) into articles and pages, then check; with --rule those rules alone
  --profile strict|import     what counts as an error (default: CONTENT_PROFILE, site.yml, strict)
  --content FOLDER            content folder (default: CONTENT_DIR, content)

Exit codes: 0 no errors, 1 errors, 2 wrong usage.
`;

const profiles: readonly Profile[] = ['strict', 'import'];
const isRule = (name: string): name is Rule => Object.hasOwn(rules, name);

function readOptions() {
  const { values } = parseOptions(
    {
      options: {
        format: { type: 'string', default: 'text' },
        group: { type: 'boolean', default: false },
        rule: { type: 'string', multiple: true, default: [] },
        baseline: { type: 'string' },
        'write-baseline': { type: 'string' },
        adopt: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        profile: { type: 'string' },
        content: { type: 'string' },
      },
    },
    help,
  );
  const { format, rule, profile } = values;
  if (!isFormat(format)) throw new UsageError(`--format is \`${format}\`. Allowed: ${formats.join(', ')}.`);
  const only = rule.filter(isRule);
  for (const name of rule) {
    if (!isRule(name)) throw new UsageError(`There is no rule \`${name}\`.${didYouMean(name, Object.keys(rules))}`);
  }
  const chosen = profiles.find((name) => name === profile);
  if (profile !== undefined && chosen === undefined)
    throw new UsageError(`--profile is \`${profile}\`. Allowed: ${profiles.join(', ')}.`);
  return { ...values, format, profile: chosen, only };
}

function hideKnown(problems: Problem[], file: string | undefined): { shown: Problem[]; note: string } {
  if (file === undefined) return { shown: problems, note: '' };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The baseline \`${file}\` cannot be read. Make it with --write-baseline.`);
  }
  const result = applyBaseline(problems, text);
  if (!result) throw new UsageError(`\`${file}\` is no baseline. Make one with --write-baseline.`);
  const gone = result.gone > 0 ? `, ${result.gone} known ones are gone: write the baseline again` : '';
  return { shown: result.fresh, note: ` (${result.hidden} known ones hidden${gone})` };
}

function keepKnown(problems: Problem[], file: string): void {
  try {
    writeFileSync(file, writeBaseline(problems));
  } catch (error) {
    const reason = errorCode(error) ?? String(error);
    throw new UsageError(`The baseline \`${file}\` cannot be written (\`${reason}\`). Name a file in a folder that exists.`);
  }
  process.stderr.write(`${file} knows ${counted(problems.length, 'problem')} now.\n`);
}

/** How many files were fixed. */
async function fix({ catalog, rendered, problems }: LoadedContent, only: readonly Rule[]): Promise<number> {
  const fixed = await fixContent(
    catalog,
    rendered,
    only.length === 0 ? problems : problems.filter(({ rule }) => only.includes(rule)),
  );
  for (const [rule, cases] of Map.groupBy(fixed, (one) => one.rule)) {
    const sum = cases.reduce((total, { count }) => total + count, 0);
    process.stderr.write(`${rule}: ${sum} fixed in ${counted(cases.length, 'file')}\n`);
  }
  if (fixed.length === 0) process.stderr.write('Nothing could be fixed with certainty.\n');
  return fixed.length;
}

await runMain(async () => {
  const options = readOptions();
  // Words that lack are told with everything else; nothing is published here.
  const settings = { ...settingsFor(options.content), draftWords: true };
  const progress = createProgress();
  const load = () =>
    loadSite({
      settings,
      // Judged as the `site.yml` that is about to be written will have it.
      profile: options.profile ?? (options.adopt && !hasSiteFile(settings) ? (settings.profile ?? 'import') : undefined),
      progress: progress.update,
    }).finally(progress.finish);
  let loaded = await load();
  if (options.fix && (await fix(loaded, options.only)) > 0) loaded = await load();
  const { catalog, problems: found } = loaded;
  // Of the checks, reviews alone depend on the day: a build gives the same site tomorrow.
  const languages = [...new Set(catalog.site.locales.flatMap(({ lang }) => stringsLanguage(lang) ?? []))];
  const problems = [...found, ...staleWords(languages), ...dueReviews(catalog, new Date().toISOString().slice(0, 10))];

  if (options.adopt) {
    adopt(loaded, problems);
    return 0;
  }
  const { profile } = catalog.site;
  const wanted = options.only.length === 0 ? problems : problems.filter(({ rule }) => options.only.includes(rule));
  const target = options['write-baseline'];
  if (target !== undefined) {
    keepKnown(wanted, target);
    return 0;
  }
  const { shown, note } = hideKnown(wanted, options.baseline);
  const folder = path.relative(process.cwd(), settings.contentDir).split(path.sep).join('/');
  const prefix = folder === '' ? '' : `${folder}/`;
  process.stdout.write(options.group ? formatGroups(shown, profile) : formatProblems(shown, profile, options.format, prefix));
  const { text, errors } = countProblems(shown, profile);
  process.stderr.write(
    `${text}${note} in ${counted(catalog.documents.length + pageDocuments(catalog).length, 'document')}, profile ${profile}.\n`,
  );
  return errors > 0 ? 1 : 0;
});
