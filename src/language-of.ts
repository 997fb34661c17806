/** The language of a tag, in lower case: `pt` of `pt-BR`. */
export const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
