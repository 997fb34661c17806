// Numbers in what commands and checks say, which is English.
const rules = new Intl.PluralRules('en');

/** The word that goes with a number. */
export const plural = (count: number, one: string, other = `${one}s`): string => (rules.select(count) === 'one' ? one : other);

/** `1 page`, `3 pages`. */
export const counted = (count: number, one: string, other?: string): string => `${count} ${plural(count, one, other)}`;
