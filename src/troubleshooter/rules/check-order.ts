// A reader who goes back and forth between guide and article finds the same things in the same order in both.
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../problem.ts';
import { findPart, partAddress } from '../parts/find-part.ts';
import type { PartContext } from './check-parts.ts';
import type { GuideSource } from '../source/schema.ts';
import type { YamlSource } from '../../yaml-source.ts';

interface Placed {
  /** Option or part, as the guide names it. */
  id: string;
  article: string;
  section: string;
}

/**
 * Options that lead straight to sections of one article, and parts that one step shows of one article, stand in the
 * order of that article; options that cover a list, in the order in which its items link to their repairs. A section to
 * which several options lead is a repair that they share, and no item of a list.
 */
export function checkOrder(
  source: GuideSource,
  yaml: YamlSource,
  { reference, sectionIds, find }: Pick<PartContext, 'reference' | 'sectionIds' | 'find'>,
): Problem[] {
  const placeOf = (part: string | undefined): Omit<Placed, 'id'> | undefined => {
    const found = part === undefined ? undefined : source.parts?.[part];
    return found && partAddress(found, source.article, reference);
  };
  const compare = (places: readonly Placed[], report: (before: Placed, after: Placed) => Problem): Problem[] =>
    [...Map.groupBy(places, ({ article }) => article)].flatMap(([article, own]) => {
      const order = sectionIds?.(article, reference) ?? [];
      const known = own.filter(({ section }) => order.includes(section));
      const wrong = known.findIndex((place, index) => {
        const before = known[index - 1];
        return before !== undefined && order.indexOf(before.section) > order.indexOf(place.section);
      });
      const [before, after] = known.slice(wrong - 1);
      return wrong > 0 && before && after ? [report(before, after)] : [];
    });

  return Object.entries(source.nodes).flatMap(([id, node]) => {
    const shown = ('show' in node ? (node.show ?? []) : []).flatMap((part) => {
      const place = placeOf(part);
      return place ? [{ ...place, id: part }] : [];
    });
    const led = 'options' in node ? listLed(source, node.options, placeOf) : [];
    const items = 'covers' in node ? listItems(source, node.covers, { reference, find }) : [];
    const covered = led.flatMap((place) => {
      const url = find(place.article, place.section, reference)?.articleUrl;
      // an item may link to the article as a whole
      const item = items.findIndex((hrefs) =>
        hrefs.some((href) => href === url || href === `${url}#${encodeURIComponent(place.section)}`),
      );
      return item < 0 ? [] : [{ ...place, item }];
    });
    const later = covered.findIndex(({ item }, index) => item < (covered[index - 1]?.item ?? 0));
    const [before, after] = later < 0 ? [] : covered.slice(later - 1);
    return [
      ...(before && after
        ? [
            {
              ...yaml.keyPlaceOf(['nodes', id, 'options', after.id]),
              rule: 'guide-order' as const,
              message: `\`${id}\` offers \`${before.id}\` before \`${after.id}\`; the list that it covers has them the other way round.`,
            },
          ]
        : []),
      ...compare(shown, (before, after) => ({
        ...yaml.placeOf(['nodes', id, 'show']),
        rule: 'guide-order',
        message: `\`${id}\` shows the part \`${before.id}\` before \`${after.id}\`; the article has \`${after.section}\` before \`${before.section}\`.`,
      })),
      ...compare(led, (before, after) => ({
        ...yaml.keyPlaceOf(['nodes', id, 'options', after.id]),
        rule: 'guide-order',
        message: `\`${id}\` offers \`${before.id}\` before \`${after.id}\`; the article has \`${after.section}\` before \`${before.section}\`.`,
      })),
    ];
  });
}

/** Of each item of a list that a question covers, where its links lead. */
function listItems(
  source: GuideSource,
  covers: string | undefined,
  { reference, find }: Pick<PartContext, 'reference' | 'find'>,
): string[][] {
  const part = covers === undefined ? undefined : source.parts?.[covers];
  const found = part && findPart(part, source.article, reference, find);
  const items: string[][] = [];
  visit(fromHtml(found?.blocks[0]?.html ?? '', { fragment: true }), 'element', ({ tagName, properties }) => {
    if (tagName === 'li') items.push([]);
    if (tagName === 'a' && typeof properties['href'] === 'string') items.at(-1)?.push(properties['href']);
  });
  return items;
}

type Options = Extract<GuideSource['nodes'][string], { options: unknown }>['options'];

/** The first section that each option leads to, where no other option of the question does. */
function listLed(
  source: GuideSource,
  options: Options,
  placeOf: (part: string | undefined) => Omit<Placed, 'id'> | undefined,
): Placed[] {
  const led = Object.entries(options).flatMap(([id, { to, escape }]) => {
    const target = source.nodes[to];
    const place = escape === undefined && target && 'show' in target ? placeOf(target.show?.[0]) : undefined;
    return place ? [{ ...place, id }] : [];
  });
  const isSame = (a: Placed, b: Placed): boolean => a.article === b.article && a.section === b.section;
  return led.filter((place) => led.every((other) => other === place || !isSame(other, place)));
}
