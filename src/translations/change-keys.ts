// Names of the lines `changes:` of front matter: the same in every language, wherever a line stands in its list.
const prefix = 'changes.';

/** `changes.2026-11-28` for the first line of a day, `changes.2026-11-28.2` for the second. `days` are ISO dates. */
export function changeKeys(days: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return days.map((day) => {
    const count = (counts.get(day) ?? 0) + 1;
    counts.set(day, count);
    return prefix + day + (count === 1 ? '' : `.${count}`);
  });
}

export const isChangeKey = (key: string | undefined): key is string => key?.startsWith(prefix) === true;

/** The ISO date of a line by its name. */
export const dayOfKey = (key: string): string => key.slice(prefix.length, prefix.length + '2026-11-28'.length);
