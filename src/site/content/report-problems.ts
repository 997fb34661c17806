// Prints what is wrong with the content while building. One by one while they are few, grouped with counts where they
// are many.
import { countProblems, formatGroups } from '../../checks/format-problems.ts';
import { compareProblems, printProblem, severityOf, type Problem } from '../../problem.ts';
import type { Catalog } from '../../catalog/catalog.ts';

/** Thrown where problems must stop a build. Those that the message does not name have been printed already. */
export class ContentError extends Error {
  override name = 'ContentError';
}

const printedOneByOne = 30;

/**
 * Prints the problems. With `isFatal`, throws `ContentError` where there is an error.
 */
export function reportProblems(
  { problems, catalog }: { problems: readonly Problem[]; catalog: Catalog },
  { isFatal }: { isFatal: boolean },
): void {
  const { profile } = catalog.site;
  const errors = problems.filter(({ rule }) => severityOf(rule, profile) === 'error');
  // Notes are for those who ask: `npm run check` shows them.
  const shown = errors.length > 0 ? errors : problems.filter(({ rule }) => severityOf(rule, profile) === 'warning');
  if (shown.length > printedOneByOne)
    process.stderr.write(
      `${countProblems(problems, profile).text} (profile ${profile}), by rule; \`npm run check\` shows each:\n${formatGroups(problems, profile)}`,
    );
  else for (const problem of shown.toSorted(compareProblems)) process.stderr.write(`${printProblem(problem, profile)}\n`);
  if (errors.length > 0 && isFatal)
    throw new ContentError(`${countProblems(problems, profile).text}. \`npm run check\` shows them all.`);
}
