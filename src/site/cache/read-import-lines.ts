// The imports of a module by their lines, without a parser: every build reads all of the code that makes its pages.

/** One import, re-export or dynamic import whose target is written out. */
export interface ImportLine {
  /** As written: a package, or a path. */
  target: string;
  /** Types alone: nothing is loaded when the program runs. */
  isType: boolean;
}

const importPattern =
  /(?:^|;)[ \t]*(?:import|export)\b(\s+type\b(?!\s*,|\s+from\b))?(?:[^'"`;]*?\bfrom)?\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm;

/** A comment, or a text, in which `//` begins none. */
const commentPattern = /(\/\*[\s\S]*?\*\/|\/\/.*)|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g;

const find = (text: string): ImportLine[] =>
  [...text.matchAll(importPattern)].map(([, type, fixed, dynamic]) => ({
    target: fixed ?? dynamic ?? '',
    isType: type !== undefined,
  }));

/**
 * Those of a module of JavaScript or TypeScript, or of a template of Astro's, at its head and in its scripts. An apostrophe in
 * a comment between `import` and `from` hides none; and as a regular expression can look like the begin of a comment, lines
 * count that are found with comments or without them.
 */
export function readImportLines(text: string): ImportLine[] {
  const plain = text.replace(commentPattern, (all, comment?: string) => (comment === undefined ? all : ' '));
  const lines = [...find(plain), ...find(text)];
  return [...new Map(lines.map((line) => [`${line.isType} ${line.target}`, line])).values()];
}
