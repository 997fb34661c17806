// `npm run published -- accept | check`: the list of addresses that were ever published.
import { replaceFile } from '../site/replace-file.ts';
import { counted } from '../counted.ts';
import path from 'node:path';
import { ledgerFile, mergeLedgers, printLedger, type Ledger } from '../catalog/redirects/ledger.ts';
import { formatProblems } from '../checks/format-problems.ts';
import { publishedNow } from '../checks/addresses/published-now.ts';
import { severityOf, type Rule } from '../problem.ts';
import { loadContent } from '../site/content/load.ts';
import { readSettings, UsageError } from '../site/settings.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const usage = `npm run published -- <command>

  accept   every page and section of today is published; adds them to published.txt
  check    published addresses that are lost, and their likely heirs`;

const subjects: readonly Rule[] = [
  'address-lost',
  'section-lost',
  'address-new',
  'published-former',
  'published-missing',
  'published-invalid',
];

const count = (ledger: Ledger): number => [...ledger.values()].reduce((sum, { sections }) => sum + 1 + sections.size, 0);

await runMain(async () => {
  const [command] = parseOptions({ allowPositionals: true }, usage).positionals;
  if (command !== 'accept' && command !== 'check') throw new UsageError(usage);
  const settings = { ...readSettings(process.env), draftWords: true };
  const loaded = await loadContent({ settings });
  const { catalog } = loaded;
  if (command === 'accept') {
    const before = catalog.ledger ?? new Map();
    const after = mergeLedgers(before, publishedNow(loaded));
    replaceFile(path.join(catalog.contentDir, ledgerFile), printLedger(after));
    process.stdout.write(
      `${ledgerFile}: ${counted(count(after) - count(before), 'new address', 'new addresses')}, ${count(after)} in all\n`,
    );
    return 0;
  }
  const { profile } = catalog.site;
  const problems = loaded.problems.filter(({ rule }) => subjects.includes(rule));
  process.stdout.write(formatProblems(problems, profile, 'text', ''));
  return problems.some(({ rule }) => severityOf(rule, profile) === 'error') ? 1 : 0;
});
