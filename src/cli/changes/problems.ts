// Problems that were not there before. No baseline file is needed: the revision is one.
import type { Catalog } from '../../catalog/catalog.ts';
import { severityOf, type Problem, type Profile, type Rule } from '../../problem.ts';
import type { Finding } from './finding.ts';

/** Told better by the other questions; numbers of what nobody wrote down. */
const told = new Set<Rule>(['passage-stale', 'translation-unknown', 'address-new', 'stale']);

/** Lines and counts move with every edit and make no problem new. */
const withoutNumbers = (message: string): string => message.replace(/(?<=:)\d+|\b\d+(?= (?:passages|files|documents)\b)/g, 'n');

/** The name that a file of the old content has now: articles may have moved. */
function findRenames(before: Catalog, now: Catalog): Map<string, string> {
  const files = new Map(
    now.documents.flatMap(({ locale, exlId, file }) => (exlId === undefined ? [] : [[`${locale} ${exlId}`, file]])),
  );
  return new Map(
    before.documents.map(({ locale, exlId, file }) => [
      file,
      (exlId === undefined ? undefined : files.get(`${locale} ${exlId}`)) ?? file,
    ]),
  );
}

/** Problems of `now` that `before` had less often in the same file, whatever its name was; `profile` gives their severity. */
export function findNewProblems(
  before: { catalog: Catalog; problems: readonly Problem[] },
  now: { catalog: Catalog; problems: readonly Problem[] },
  profile: Profile,
): Finding[] {
  const renames = findRenames(before.catalog, now.catalog);
  const keyOf = ({ rule, message }: Problem, file: string): string => [file, rule, withoutNumbers(message)].join('\n');
  const left = new Map<string, number>();
  for (const problem of before.problems) {
    const key = keyOf(problem, renames.get(problem.file) ?? problem.file);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return now.problems.flatMap((problem): Finding[] => {
    if (told.has(problem.rule)) return [];
    const key = keyOf(problem, problem.file);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    const { rule, file, line, column, message } = problem;
    return count > 0 ? [] : [{ subject: 'problem-new', severity: severityOf(rule, profile), rule, file, line, column, message }];
  });
}
