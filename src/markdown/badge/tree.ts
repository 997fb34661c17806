// `[!BADGE Beta]{type=Informative url="…" tooltip="…"}` inside text.
import type { Data, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Attributes } from '../attributes/parse.ts';
import { badgeTypes } from '../../vocabulary.ts';
import type { Page } from '../context.ts';
import { stripTokens } from '../inline-tokens/strip.ts';

/** @example `[!BADGE Beta]{type=Positive}` → `<span class="badge badge-positive">Beta</span>` */
export function resolveBadges(tree: Root, page: Page): void {
  if (!page.mayHold(/\[!BADGE/iu)) return;
  visit(tree, 'text', (text, index, parent) => {
    const parts = split(text, page);
    if (parts === undefined || index === undefined || parent === undefined) return undefined;
    (parent.children as PhrasingContent[]).splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function split(text: Text, page: Page): PhrasingContent[] | undefined {
  const pieces = text.value.split(/\[!BADGE\s+([^\]]*)\]/iu);
  if (pieces.length === 1) return undefined;
  const data: (Data & { badge?: Attributes }) | undefined = text.data;
  return pieces.flatMap((piece, index): PhrasingContent[] => {
    if (index % 2 === 1) return [badge(piece.trim(), index === pieces.length - 2 ? data?.badge : undefined, text, page)];
    return piece === '' ? [] : [{ type: 'text', value: piece, position: text.position }];
  });
}

function badge(label: string, attributes: Attributes | undefined, at: Text, page: Page): PhrasingContent {
  const { type = 'neutral', url, tooltip } = attributes?.pairs ?? {};
  const known = badgeTypes.find((name) => name.toLowerCase() === type.toLowerCase());
  if (known === undefined)
    page.report(
      'unknown-attribute',
      at,
      `\`${type}\` is not a type of badge.`,
      `Use one of ${badgeTypes.map((name) => `\`${name}\``).join(', ')}.`,
    );
  const properties = {
    className: ['badge', `badge-${(known ?? 'Neutral').toLowerCase()}`],
    ...(tooltip === undefined ? {} : { title: stripTokens(tooltip) }),
  };
  const children: PhrasingContent[] = [{ type: 'text', value: label }];
  if (url !== undefined) return { type: 'link', url, children, position: at.position, data: { hProperties: properties } };
  return { type: 'dialectInline', children, position: at.position, data: { hName: 'span', hProperties: properties } };
}
