/** The JavaScript of a function that needs nothing from outside, for a file of a host. Where its types stood Node leaves blanks. */
export const sourceOf = (own: (...values: never[]) => unknown): string => own.toString().replace(/(?<=\S) {2,}/g, ' ');
