// `npm run changes -- <revision>`: what the content of today does to readers, translators and links, compared with a
// revision of git. For pull requests.
import { settingsFor } from './command/settings-for.ts';
import { loadContent } from '../site/content/load.ts';
import { git } from '../site/history/git.ts';
import { createProgress } from '../site/progress.ts';
import { UsageError } from '../site/settings.ts';
import { loadBefore } from './changes/load-before.ts';
import { listFindings } from './changes/list-findings.ts';
import { formats } from '../checks/format-problems.ts';
import { printFindings } from './changes/print.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const help = `npm run changes -- REVISION [options]

Compares the content as it lies here with a revision of git, for instance origin/main, and tells

  which passages of which translations it makes out of date
  which addresses come, go and move
  which guides and tickets say something else
  which texts changed while their date did not
  which problems are new: the revision is the baseline

  --format text|json|sarif|github   how to print (default text); github: annotations of a pull request
  --content FOLDER                  content folder (default: CONTENT_DIR, content)

Exit codes: 0 no new errors, 1 new errors, 2 wrong usage.
`;

await runMain(async () => {
  const { values, positionals } = parseOptions(
    {
      options: { format: { type: 'string', default: 'text' }, content: { type: 'string' } },
      allowPositionals: true,
    },
    help,
  );
  const [revision, ...more] = positionals;
  if (revision === undefined || more.length > 0) throw new UsageError(`Since which revision?\n\n${help}`);
  const format = formats.find((name) => name === values.format);
  if (!format) throw new UsageError(`--format is \`${values.format}\`. Allowed: ${formats.join(', ')}.`);
  const settings = { ...settingsFor(values.content), draftWords: true };
  const progress = createProgress();
  const before = await loadBefore(settings, revision, progress.update);
  const now = await loadContent({ settings, progress: progress.update }).finally(progress.finish);
  const findings = listFindings(before, now);
  const folder = git(settings.contentDir, 'rev-parse', '--show-prefix').stdout.trim();
  process.stdout.write(printFindings(findings, format, folder));
  return findings.some(({ subject, severity }) => subject === 'problem-new' && severity === 'error') ? 1 : 0;
});
