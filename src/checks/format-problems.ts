// Problems as text for people, JSON and SARIF for programs, annotations for GitHub, or counts by rule.
import { byText } from '../by-text.ts';
import { counted } from '../counted.ts';
import { compareProblems, isOwn, printProblem, severityOf, type Problem, type Profile, type Severity } from '../problem.ts';
import { rules } from '../rules.ts';
import type { Place } from '../vocabulary.ts';
import { printSarif, type Reported } from './print-sarif.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];
export const isFormat = (name: string): name is Format => formats.some((format) => format === name);

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * An annotation of a pull request, without its line end.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotate({
  severity,
  file,
  line,
  column,
  title,
  message,
}: Place & { severity: Severity; title: string; message: string }): string {
  const properties = [
    `file=${escapeProperty(file)}`,
    ...(line === undefined ? [] : [`line=${line}`, `col=${column ?? 1}`]),
    `title=${escapeProperty(title)}`,
  ];
  return `::${severity === 'info' ? 'notice' : severity} ${properties.join(',')}::${escapeData(message)}`;
}

const remedyOf = ({ rule, remedy }: Problem): string => remedy ?? rules[rule].remedy;

const toReported = (problem: Problem, profile: Profile, folder: string): Reported => ({
  ...problem,
  file: (isOwn(problem.rule) ? '' : folder) + problem.file,
  severity: severityOf(problem.rule, profile),
  name: problem.rule,
  meaning: rules[problem.rule].meaning,
  message: `${problem.message}\n${remedyOf(problem)}`,
});

function toRecord(problem: Problem, profile: Profile): Record<string, unknown> {
  const { rule, file, line, column, message } = problem;
  return { file, line, column, severity: severityOf(rule, profile), rule, message, remedy: remedyOf(problem) };
}

/** All problems in order. `folder` stands before file names where programs need paths from the project's root. */
export function formatProblems(problems: readonly Problem[], profile: Profile, format: Format, folder: string): string {
  const sorted = problems.toSorted(compareProblems);
  if (format === 'json')
    return `${JSON.stringify({ profile, problems: sorted.map((problem) => toRecord(problem, profile)) }, undefined, 2)}\n`;
  const reported = () => sorted.map((problem) => toReported(problem, profile, folder));
  if (format === 'sarif') return printSarif(reported());
  if (format === 'github')
    return reported()
      .map((one) => `${annotate({ ...one, title: one.name })}\n`)
      .join('');
  return sorted.map((problem) => `${printProblem(problem, profile)}\n`).join('');
}

/** A line per rule with its number, most frequent first, and the first place. */
export function formatGroups(problems: readonly Problem[], profile: Profile): string {
  return [...Map.groupBy(problems.toSorted(compareProblems), ({ rule }) => rule)]
    .sort(([a, x], [b, y]) => y.length - x.length || byText(a, b))
    .map(([rule, found]) => {
      const place = [found[0]?.file, found[0]?.line].filter((part) => part !== undefined).join(':');
      return `${String(found.length).padStart(6)}  ${severityOf(rule, profile).padEnd(7)}  ${rule}  ${rules[rule].meaning} (${place})\n`;
    })
    .join('');
}

/** `3 errors, 1 warning, 0 notes` */
export function countProblems(problems: readonly Problem[], profile: Profile): { text: string; errors: number } {
  const count = (severity: string) => problems.filter(({ rule }) => severityOf(rule, profile) === severity).length;
  const errors = count('error');
  return {
    text: [counted(errors, 'error'), counted(count('warning'), 'warning'), counted(count('info'), 'note')].join(', '),
    errors,
  };
}
