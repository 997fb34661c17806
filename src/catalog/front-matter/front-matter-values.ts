// The kinds of values that keys of front matter may have. Each has one sentence for whatever is wrong with it: it says what
// to write.
import { z } from 'zod';

const plain = z.union([z.string(), z.number(), z.boolean()]);
export const text = z
  .union([plain, z.null(), z.array(plain)], { error: 'write a text' })
  .transform((value) => (Array.isArray(value) ? value.join(', ') : String(value ?? '')).trim() || undefined);

/** What some publisher's tools write and no page shows: nothing to be wrong about. */
export const kept = z.unknown();

export const commaList = z
  .union([plain, z.null(), z.array(plain)], { error: 'write words with commas between them' })
  .transform((value) => (Array.isArray(value) ? value.map(String) : String(value ?? '').split(',')))
  .transform((items) => items.map((item) => item.trim()).filter((item) => item !== ''));

// phrases may hold commas, so only a list or one phrase
export const phrases = z
  .union([plain, z.null(), z.array(plain)], {
    error: 'write a list, each item `- a phrase`; a phrase that holds `: ` stands in quotes',
  })
  .transform((value) => (Array.isArray(value) ? value : [value ?? '']).map((item) => String(item).trim()))
  .transform((items) => items.filter((item) => item !== ''));

/** A key without a value is a key that is not set. */
export const setOrNot = <T extends z.ZodType>(type: T) => z.preprocess((value) => value ?? undefined, type.optional());

const trueOrFalse = 'write `true` or `false`';
export const yesNo = z.union(
  [
    z.boolean(),
    z
      .string()
      .regex(/^\s*(yes|no|true|false|on|off|y|n)\s*$/i, trueOrFalse)
      .transform((value) => /^\s*(yes|true|on|y)\s*$/i.test(value)),
  ],
  { error: trueOrFalse },
);

const aWholeNumber = 'write a whole number, such as `2`';
export const wholeNumber = z.union(
  [
    z.number().int(aWholeNumber).nonnegative(aWholeNumber),
    z
      .string()
      .regex(/^\s*\d+\s*$/, aWholeNumber)
      .transform(Number),
  ],
  { error: aWholeNumber },
);

const aShare = 'write a share between `0%` and `100%`';
export const percent = z.union(
  [
    z.number().min(0, aShare).max(100, aShare),
    z
      .string()
      .regex(/^\s*(100|\d{1,2})(\.\d+)?\s*%?\s*$/, aShare)
      .transform((value) => Number.parseFloat(value)),
  ],
  { error: aShare },
);

const aDay = 'write a day as `2026-11-22`';
const isDay = (text: string): boolean => {
  const time = new Date(`${text}T00:00:00Z`);
  // `2026-02-30` is read as a day of March.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
};
export const day = z
  .string({ error: aDay })
  .regex(/^\d{4}-\d{2}-\d{2}/, aDay)
  .transform((value) => value.slice(0, 10))
  .refine(isDay, aDay);

const aChange = 'write each change as `- 2026-11-22: what changed`; a text that holds `: ` stands in quotes';
const change = z
  .record(z.string(), z.unknown(), { error: aChange })
  .refine((item) => Object.keys(item).length === 1, aChange)
  .transform((item) => {
    const [[key, text] = ['', '']] = Object.entries(item);
    return { day: key.trim(), text: typeof text === 'string' ? text.trim() : '' };
  })
  .refine((item) => /^\d{4}-\d{2}-\d{2}$/.test(item.day) && isDay(item.day) && item.text !== '', aChange);

export const changeList = z.array(change, { error: aChange });

const aCommit = 'write the commit as 40 hexadecimal digits';
export const commit = z.union([z.string().regex(/^[0-9a-f]{7,40}$/i, aCommit), z.number().transform(String)], { error: aCommit });
