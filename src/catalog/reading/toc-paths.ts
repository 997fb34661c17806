interface Entry {
  path?: string | undefined;
  children: readonly Entry[];
}

/** The articles of a table of contents in its order; one that stands there twice is named twice. */
export const tocPaths = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ path, children }) => [...(path === undefined ? [] : [path]), ...tocPaths(children)]);
