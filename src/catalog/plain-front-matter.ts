import type { FrontMatter } from '../vocabulary.ts';

/** Front matter that says a title and nothing else. */
export const plainFrontMatter = (title: string): FrontMatter => ({
  title,
  feature: [],
  role: [],
  level: [],
  topic: [],
  search: [],
  hide: false,
  hidefromtoc: false,
  index: true,
  promoted: false,
  badges: [],
  changes: [],
  other: {},
});
