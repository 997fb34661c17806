// `[!BADGE Beta]{type=Informative url="…" tooltip="…"}` inside text.
import type { Data, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Attributes } from '../attributes/parse.ts';
import type { Page } from '../context.ts';
import { stripTokens } from '../inline-tokens/strip.ts';

const types = ['informative', 'positive', 'negative', 'neutral', 'caution'] as const;

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
  const known = types.find((name) => name === type.toLowerCase());
  if (known === undefined)
    page.report(
      'unknown-attribute',
      at,
      `\`${type}\` is not a type of badge.`,
      `Use one of ${types.map((name) => `\`${name}\``).join(', ')}.`,
    );
  const properties = {
    className: ['badge', `badge-${known ?? 'neutral'}`],
    ...(tooltip === undefined ? {} : { title: stripTokens(tooltip) }),
  };
  const children: PhrasingContent[] = [{ type: 'text', value: label }];
  if (url !== undefined) return { type: 'link', url, children, position: at.position, data: { hProperties: properties } };
  return { type: 'dialectInline', children, position: at.position, data: { hName: 'span', hProperties: properties } };
}
