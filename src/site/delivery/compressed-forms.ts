// The compressed forms in which texts of a site lie beside themselves, best first: the content coding (RFC 9110 8.4.1) and
// the ending that the form has behind the name of the file.

export const compressedForms = [
  { encoding: 'br', ending: 'br' },
  { encoding: 'gzip', ending: 'gz' },
] as const;

export type CompressedForm = (typeof compressedForms)[number];

/** What a value of `Accept-Encoding`, whatever its case, holds where a coding may be sent. For PCRE and RE2. */
export const acceptsPattern = (encoding: string): string => `(?:^|,)\\s*${encoding}\\s*(?:,|$|;\\s*q=(?:0\\.[0-9]*[1-9]|1))`;
