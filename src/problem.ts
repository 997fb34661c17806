// Something wrong in the content, with its place. Collecting never throws; printing is one function.
import { byText } from './by-text.ts';
import type { Place } from './vocabulary.ts';
import { rules, type Rule } from './rules.ts';

export type { Rule } from './rules.ts';

/** `error` fails a strict build, `warning` never does, `info` is only counted. */
export type Severity = 'error' | 'warning' | 'info';

/** `strict` for own articles; `import` turns content errors into warnings, for inherited corpora. */
export type Profile = 'strict' | 'import';

export interface Problem extends Place {
  rule: Rule;
  /** What is wrong, one sentence, the offending value in backticks. */
  message: string;
  /** What to do about it, one sentence. Defaults to the rule's own. */
  remedy?: string | undefined;
}

/** How severe a problem is under a profile. */
export function severityOf(rule: Rule, profile: Profile): Severity {
  const { severity } = rules[rule];
  return profile === 'import' && severity === 'error' && !isOwn(rule) && !('isUnforgiven' in rules[rule]) ? 'warning' : severity;
}

/** Whether a profile asks for a rule at all: rules of style are for texts that people wrote here. */
export const isLookedFor = (rule: Rule, profile: Profile): boolean => profile === 'strict' || !('isStrictOnly' in rules[rule]);

/** Whether a rule is about the project's own files rather than about content. */
export const isOwn = (rule: Rule): boolean => 'isOwn' in rules[rule];

/**
 * One problem as people read it: `path:line:column  severity  rule  message`, then the remedy, indented.
 *
 * @example
 * `it/help/a.md:5:1  error  duplicate-exl-id  …`
 * `    Give one of them its own id.`
 */
export function printProblem(problem: Problem, profile: Profile): string {
  const place = [problem.file, problem.line, problem.line === undefined ? undefined : (problem.column ?? 1)]
    .filter((part) => part !== undefined)
    .join(':');
  const remedy = problem.remedy ?? rules[problem.rule].remedy;
  return `${place}  ${severityOf(problem.rule, profile)}  ${problem.rule}  ${problem.message}\n    ${remedy}`;
}

/** Order for reports: by file, then line, then column, then rule. Independent of the machine's locale. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    byText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    byText(a.rule, b.rule) ||
    byText(a.message, b.message)
  );
}
