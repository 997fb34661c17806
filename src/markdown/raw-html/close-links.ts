// `<a href="…">` without its end would hold everything up to the end of the page: the HTML parser opens the link again
// in every block. Such a link ends with its block instead.
import type { Html, Parents } from 'mdast';
import type { Place } from '../../vocabulary.ts';
import type { Page } from '../context.ts';
import { blockElements, blockParts } from '../html-elements.ts';

const linkTag = /<(\/?)a(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>/giu;
const blockTag = new RegExp(`</?(?:${[...blockElements, 'section', ...blockParts].join('|')})(?=[\\s/>])`, 'giu');

/** A tag of a link in the raw HTML of a document. */
export interface LinkTag {
  isEnd: boolean;
  written: string;
  offset: number;
  node: Html;
  /** Whether it stands among phrases, whose end is that of their parent. */
  isPhrase: boolean;
  parent: Parents;
}

/** The tags of links in one piece of HTML. `<a id="x"/>`, which HTML does not know, is made an empty element. */
export function findLinkTags(node: Html, parent: Parents, isPhrase: boolean): LinkTag[] {
  node.value = node.value.replace(linkTag, (written: string, slash: string, attributes: string) =>
    slash === '' && attributes.endsWith('/') ? `<a${attributes.slice(0, -1)}></a>` : written,
  );
  return [...node.value.matchAll(linkTag)].map((match) => ({
    isEnd: match[1] === '/',
    written: match[0],
    offset: match.index,
    node,
    isPhrase,
    parent,
  }));
}

/** Ends and reports each link that has no end before the next one begins. Takes the tags of a document in their order. */
export function closeLinks(tags: readonly LinkTag[], page: Page): void {
  const unclosed = tags.filter(({ isEnd }, index) => !isEnd && tags[index + 1]?.isEnd !== true);
  for (const { node, offset, written } of unclosed) {
    page.report(
      'unclosed-html',
      placeIn(node, offset, page),
      `\`${written}\` is never closed; the link ends with its block here.`,
      'Write `</a>` where the link ends.',
    );
  }
  // From the last to the first, so that offsets stay what they are.
  for (const tag of unclosed.toReversed()) close(tag);
}

function close({ node, offset, isPhrase, parent }: LinkTag): void {
  blockTag.lastIndex = offset;
  const end = blockTag.exec(node.value)?.index;
  if (end === undefined && isPhrase) (parent.children as Html[]).push({ type: 'html', value: '</a>' });
  else node.value = `${node.value.slice(0, end)}</a>${end === undefined ? '' : node.value.slice(end)}`;
}

/** Author's place of an offset inside raw HTML. */
export function placeIn(node: Html, offset: number, page: Page): Place {
  const place = page.placeOf(node);
  const lines = node.value.slice(0, offset).split('\n');
  const column = lines.length > 1 ? (lines.at(-1)?.length ?? 0) + 1 : (place.column ?? 1) + offset;
  return { ...place, line: (place.line ?? 1) + lines.length - 1, column };
}
