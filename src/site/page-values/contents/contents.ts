// The contents of a locale by topic. The home page shows short ones whole; of long ones it shows how each topic begins, and
// lists of their own show the rest, page by page: no page grows with the number of articles.
import type { TocNode, TocTree } from './toc-tree.ts';

/** From more entries than this on, contents are long. */
const mostEntries = 500;
/** How many topics one page shows, and in lists of their own how many entries. */
export const topicsPerPage = 60;
export const entriesPerPage = 200;

/** Heading of all topics on the home page. */
export const topicsAnchor = 'topics-title';

export interface ContentsTopic {
  /** Folder of its list: the id, or what begins with `~`, as no id does. */
  name: string;
  /** Anchor on the home page. */
  anchor: string;
  /** Its group in the table of contents; undefined for the entries beside all groups, which have no title. */
  node: TocNode | undefined;
  /** Whether the name is an id of `TOC.md`, which lasts. */
  hasId: boolean;
  /** Entries with an address, in reading order. */
  entries: TocNode[];
}

export interface Contents {
  isLong: boolean;
  topics: ContentsTopic[];
  /** Of several with one name or anchor, the first. */
  byName: ReadonlyMap<string, ContentsTopic>;
  byAnchor: ReadonlyMap<string, ContentsTopic>;
}

/** An id becomes the name of a folder. */
export const isFolderName = (id: string | undefined): id is string => id !== undefined && /^[\p{L}\p{N}_-]+$/u.test(id);

const withAddress = (node: TocNode): TocNode[] => [
  ...(node.url === undefined ? [] : [node]),
  ...node.children.flatMap(withAddress),
];

/** Entries beside the groups form a first topic without a heading of their own. */
export function createContents({ nodes }: TocTree): Contents {
  const loose = nodes.filter(({ children }) => children.length === 0);
  const groups = nodes.filter(({ children }) => children.length > 0);
  const topics: ContentsTopic[] = [
    ...(loose.length > 0
      ? [{ name: '~start', anchor: topicsAnchor, node: undefined, hasId: false, entries: loose.flatMap(withAddress) }]
      : []),
    ...groups.map((node) => {
      const hasId = isFolderName(node.id);
      return { name: hasId ? (node.id ?? '') : `~${node.anchor}`, anchor: node.anchor, node, hasId, entries: withAddress(node) };
    }),
  ];
  // Of several pairs with one key, a map keeps the last.
  const lastFirst = topics.toReversed();
  return {
    isLong: topics.reduce((sum, { entries }) => sum + entries.length, 0) > mostEntries,
    topics,
    byName: new Map(lastFirst.map((topic) => [topic.name, topic])),
    byAnchor: new Map(lastFirst.map((topic) => [topic.anchor, topic])),
  };
}
