/** The language of a tag: `pt` of `pt-BR`. */
export const languageOf = (tag: string): string => tag.split('-')[0] ?? tag;
