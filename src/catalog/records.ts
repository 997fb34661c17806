// Records whose keys come from file names and authors: without a prototype, so that no key is there by accident.

/** An empty record in which `constructor` and `__proto__` are keys like any other. */
export function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

/** A record of these entries, as `Object.fromEntries` makes one, but without a prototype. */
export function recordOf<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const record = emptyRecord<T>();
  for (const [key, value] of entries) record[key] = value;
  return record;
}
