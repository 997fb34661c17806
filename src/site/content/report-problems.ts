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

type Reported = { problems: readonly Problem[]; catalog: Pick<Catalog, 'site'> };

/** What a build says of problems, and whether one is an error. */
export function describeProblems({ problems, catalog }: Reported): { text: string; hasErrors: boolean } {
  const { profile } = catalog.site;
  const errors = problems.filter(({ rule }) => severityOf(rule, profile) === 'error');
  const hasErrors = errors.length > 0;
  // Notes are for those who ask: `npm run check` shows them.
  const shown = hasErrors ? errors : problems.filter(({ rule }) => severityOf(rule, profile) === 'warning');
  const text =
    shown.length > printedOneByOne
      ? `${countProblems(problems, profile).text} (profile ${profile}), by rule; \`npm run check\` shows each:\n${formatGroups(problems, profile)}`
      : shown
          .toSorted(compareProblems)
          .map((problem) => `${printProblem(problem, profile)}\n`)
          .join('');
  return { text, hasErrors };
}

/** Prints the problems. With `isFatal`, throws `ContentError` where there is an error. */
export function reportProblems(reported: Reported, { isFatal }: { isFatal: boolean }): void {
  const { text, hasErrors } = describeProblems(reported);
  process.stderr.write(text);
  if (hasErrors && isFatal)
    throw new ContentError(
      `${countProblems(reported.problems, reported.catalog.site.profile).text}. \`npm run check\` shows them all.`,
    );
}
