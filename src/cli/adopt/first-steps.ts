// What to do first with inherited content: the kinds of problem that cost readers most, each once.
import { byText } from '../../by-text.ts';
import { compareProblems, isOwn, severityOf, type Problem, type Rule } from '../../problem.ts';
import { rules } from '../../rules.ts';

export interface FirstStep {
  rule: Rule;
  problems: number;
  files: number;
  meaning: string;
  remedy: string;
  /** The first place. */
  example: string;
}

const shown = 3;

/** Settings before content: they are one line each. Then errors before warnings, and what is wrong in most files. */
export function firstSteps(problems: readonly Problem[]): FirstStep[] {
  const groups = Map.groupBy(problems.toSorted(compareProblems), ({ rule }) => rule);
  return [...groups]
    .filter(([rule]) => severityOf(rule, 'strict') !== 'info')
    .map(([rule, found]) => ({ rule, found, files: new Set(found.map(({ file }) => file)).size }))
    .sort((a, b) => weight(b.rule) - weight(a.rule) || b.files - a.files || byText(a.rule, b.rule))
    .slice(0, shown)
    .map(({ rule, found, files }) => {
      const [first] = found;
      const place = [first?.file, first?.line].filter((part) => part !== undefined).join(':');
      return {
        rule,
        problems: found.length,
        files,
        meaning: rules[rule].meaning,
        remedy: (found.length === 1 ? first?.remedy : undefined) ?? rules[rule].remedy,
        example: `${place}  ${first?.message ?? ''}`,
      };
    });
}

const settingsRules: ReadonlySet<Rule> = new Set<Rule>(['locale-left-out', 'words-none', 'site-setting', 'locale-settings']);

const weight = (rule: Rule): number =>
  settingsRules.has(rule)
    ? 3
    : severityOf(rule, 'strict') === 'error' && !isOwn(rule)
      ? 2
      : severityOf(rule, 'strict') === 'error'
        ? 1
        : 0;
