import { isTemplateId } from './template-ids.ts';

/** The ids of one page. Those of the site's template are taken from the beginning. */
export interface IdRegister {
  has: (id: string) => boolean;
  /** Takes the id, or `id-1`, `id-2`, … where it is taken; returns the one taken. */
  claim: (id: string) => string;
  list: () => string[];
}

export function createIdRegister(): IdRegister {
  const taken = new Set<string>();
  // Where to look on, so that thousands of equal headings stay cheap.
  const lastNumbers = new Map<string, number>();
  return {
    has: (id) => taken.has(id) || isTemplateId(id),
    list: () => [...taken],
    claim(id) {
      let candidate = id;
      let number = lastNumbers.get(id) ?? 0;
      while (taken.has(candidate) || isTemplateId(candidate)) {
        number += 1;
        candidate = `${id}-${number}`;
      }
      lastNumbers.set(id, number);
      taken.add(candidate);
      return candidate;
    },
  };
}
