// zod's findings -> problems with a place in the author's file.
import type { z } from 'zod';
import type { Problem } from '../../problem.ts';
import { didYouMean } from '../../nearest.ts';
import { wholeGuide } from './schema.ts';
import type { YamlPath, YamlSource } from '../../yaml-source.ts';

type Issue = z.core.$ZodIssue;

const pairs = 'a set of lines `key: value`';
/** What a value must be, in words for people. */
const kinds: Record<string, string> = {
  object: pairs,
  record: pairs,
  array: 'a list',
  string: 'a text',
  int: 'a whole number',
  boolean: '`true` or `false`',
};

const valueAt = (value: unknown, path: YamlPath): unknown =>
  path.reduce<unknown>(
    (found, step) => (typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined),
    value,
  );
const shown = (value: unknown): string => (typeof value === 'object' ? 'this' : `\`${String(value)}\``);
const dotted = (path: YamlPath): string => (path.length === 0 ? 'The file' : `\`${path.join('.')}\``);

/** Keys of a fix that make it complete; missing ones have a rule of their own. */
const fixKeys = ['show', 'worked', 'failed', 'blocked'];

function toProblems(issue: Issue, source: YamlSource, knownKeys: readonly string[]): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const given = valueAt(source.value, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...source.keyPlaceOf([...path, key]),
      rule: 'guide-schema',
      message: `The key \`${key}\` is not known here.${didYouMean(key, knownKeys)}`,
    }));
  }
  const place = source.placeOf(path);
  if (given === undefined) {
    const owner = path.slice(0, -1);
    const kind = valueAt(source.value, [...owner, 'kind']);
    const missing = String(path.at(-1) ?? '');
    const isFixKey = kind === 'fix' && fixKeys.includes(missing);
    return [
      {
        ...source.keyPlaceOf(owner),
        rule: isFixKey ? 'guide-fix-incomplete' : 'guide-schema',
        message: isFixKey
          ? `The fix \`${String(owner.at(-1))}\` has no \`${missing}\`.`
          : `${dotted(owner)} has no \`${missing}\`.`,
      },
    ];
  }
  if (issue.code === 'too_small' && path.at(-1) === 'show') {
    return [
      { ...place, rule: 'guide-fix-incomplete', message: `The fix \`${String(path.at(-2))}\` shows no part of an article.` },
    ];
  }
  if (issue.code === 'invalid_key') {
    const id = String(path.at(-1));
    const reason =
      id === wholeGuide
        ? 'is the address of the whole guide on one page'
        : 'is not made of lower-case letters, digits and hyphens, or is too long';
    return [{ ...source.keyPlaceOf(path), rule: 'guide-schema', message: `The id \`${id}\` ${reason}.` }];
  }
  if (issue.code === 'invalid_union' && path.at(-1) === 'kind') {
    const kind = valueAt(source.value, path);
    return [{ ...place, rule: 'guide-schema', message: `\`kind\` must be question, check, fix or end, not ${shown(kind)}.` }];
  }
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const expected =
    allowed.length > 0
      ? `one of ${allowed.map((value) => `\`${value}\``).join(', ')}`
      : issue.code === 'invalid_type'
        ? (kinds[issue.expected] ?? `a ${issue.expected}`)
        : undefined;
  const guess = typeof given === 'string' ? didYouMean(given, allowed) : '';
  const message = expected
    ? `${dotted(path)} must be ${expected}, not ${shown(given)}.${guess}`
    : `${dotted(path)} cannot be ${shown(given)}: ${issue.message}.`;
  return [{ ...place, rule: 'guide-schema', message }];
}

/** Takes the prototypes from a value and all in it: `constructor` is an id there where an author wrote it, and nowhere else. */
export function dropPrototypes(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) Object.setPrototypeOf(value, null);
  for (const part of Object.values(value)) dropPrototypes(part);
}

/** The value as the schema types it, or undefined and every problem that stands in the way. */
export function validate<T>(
  schema: z.ZodType<T>,
  source: YamlSource,
  knownKeys: readonly string[],
): { value: T | undefined; problems: Problem[] } {
  const result = schema.safeParse(source.value);
  dropPrototypes(result.data);
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: result.error.issues.flatMap((issue) => toProblems(issue, source, knownKeys)) };
}
