// Prints what is wrong with the content. One by one while they are few, grouped with counts where they are many.
import { compareProblems, printProblem, severityOf, type Problem, type Profile } from '../problem.ts';
import { rules } from '../rules.ts';
import type { LoadedContent } from './load.ts';

/** Thrown where problems must stop a build. They have been printed already. */
export class ContentError extends Error {
  override name = 'ContentError';
}

const printedOneByOne = 30;

/** Prints the problems; throws `ContentError` where there is an error and `isFatal` is set. */
export function reportProblems({ problems, catalog }: Pick<LoadedContent, 'problems' | 'catalog'>, { isFatal }: { isFatal: boolean }): void {
  const { profile } = catalog.site;
  const errors = problems.filter(({ rule }) => severityOf(rule, profile) === 'error');
  const shown = (errors.length > 0 ? errors : problems).toSorted(compareProblems);
  if (shown.length > printedOneByOne) process.stderr.write(`${groupProblems(problems, profile)}\n`);
  else for (const problem of shown) process.stderr.write(`${printProblem(problem, profile)}\n`);
  if (errors.length > 0 && isFatal) throw new ContentError(`${errors.length} problems of severity error. \`npm run check\` lists them all.`);
}

/** A line per rule: how many, how severe, what it means, and the first place. */
export function groupProblems(problems: readonly Problem[], profile: Profile): string {
  const groups = Map.groupBy(problems.toSorted(compareProblems), ({ rule }) => rule);
  const lines = [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([rule, found]) => {
      const [first] = found;
      const place = first ? [first.file, first.line].filter((part) => part !== undefined).join(':') : '';
      return `${String(found.length).padStart(6)}  ${severityOf(rule, profile).padEnd(7)}  ${rule}: ${rules[rule].meaning} First: ${place}`;
    });
  return [`${problems.length} problems (profile ${profile}), grouped; \`npm run check\` lists each:`, ...lines].join('\n');
}
