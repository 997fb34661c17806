// A long list on several pages.

export interface Paging {
  /** From 1 on. */
  page: number;
  pages: number;
  previousUrl: string | undefined;
  nextUrl: string | undefined;
}

/** The part of a list that a page shows, from 1 on. */
export const partOf = <T>(list: readonly T[], page: number, size: number): T[] => list.slice((page - 1) * size, page * size);

/** Where a page stands among all; undefined where it is the only one. */
export function pagingOf(page: number, pages: number, urlOf: (page: number) => string): Paging | undefined {
  if (pages <= 1) return undefined;
  const urlAt = (other: number): string | undefined => (other < 1 || other > pages ? undefined : urlOf(other));
  return { page, pages, previousUrl: urlAt(page - 1), nextUrl: urlAt(page + 1) };
}
