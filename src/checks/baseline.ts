// A list of known problems, so that inherited content can be taken over as it is and only new problems are shown.
// Lines are not part of it: text that moves does not make an old problem new.
import { compareProblems, type Problem } from '../problem.ts';
import { z } from 'zod';

const schema = z.object({ problems: z.record(z.string(), z.record(z.string(), z.number().int().positive())) });

const keyOf = ({ rule, message }: Problem): string => `${rule}: ${message}`;

/** The text of a baseline file that knows these problems. The same problems give the same text. */
export function writeBaseline(problems: readonly Problem[]): string {
  const byFile: Record<string, Record<string, number>> = Object.create(null);
  for (const problem of problems.toSorted(compareProblems)) {
    const ofFile = (byFile[problem.file] ??= Object.create(null) as Record<string, number>);
    ofFile[keyOf(problem)] = (ofFile[keyOf(problem)] ?? 0) + 1;
  }
  return `${JSON.stringify({ problems: byFile }, undefined, 1)}\n`;
}

export interface BaselineResult {
  /** Problems that the baseline does not know. */
  fresh: Problem[];
  hidden: number;
  /** Known problems that are no longer there: the baseline can be written again. */
  gone: number;
}

/** Splits problems by a baseline file's text; undefined where the text is not one. */
export function applyBaseline(problems: readonly Problem[], text: string): BaselineResult | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) return undefined;
  const left = new Map<string, number>();
  let known = 0;
  for (const [file, keys] of Object.entries(parsed.data.problems)) {
    for (const [key, count] of Object.entries(keys)) {
      left.set(`${file}\n${key}`, count);
      known += count;
    }
  }
  const fresh: Problem[] = [];
  for (const problem of problems.toSorted(compareProblems)) {
    const key = `${problem.file}\n${keyOf(problem)}`;
    const count = left.get(key) ?? 0;
    if (count === 0) fresh.push(problem);
    else left.set(key, count - 1);
  }
  const hidden = problems.length - fresh.length;
  return { fresh, hidden, gone: known - hidden };
}
