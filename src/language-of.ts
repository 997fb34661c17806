/** The language of a tag, in lower case: `pt` of `pt-BR` and of `pt_BR`. */
export const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
