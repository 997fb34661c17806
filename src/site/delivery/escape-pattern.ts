/** Escapes what has a meaning in a regular expression (PCRE and RE2). */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
