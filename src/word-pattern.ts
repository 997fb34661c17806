/** Finds a word or phrase as written, where it is no part of a longer word. */
export const wordPattern = (phrase: string, flags = 'u'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(phrase)}(?![\\p{L}\\p{N}])`, flags);
