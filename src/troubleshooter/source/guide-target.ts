// Where an answer leads into another guide, as authors write it.
const guidePrefix = 'guide:';

/** The guide that an answer leads into, `guide:<id>`; undefined for a node of its own guide. */
export const guideOf = (to: string): string | undefined =>
  to.startsWith(guidePrefix) ? to.slice(guidePrefix.length) : undefined;
export const isGuideTarget = (to: string): boolean => guideOf(to) !== undefined;
