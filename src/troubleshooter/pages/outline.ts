// The whole guide as a key: numbered steps, each answer with the number it leads to. For paper, review and search.
import type { Locale } from '../../vocabulary.ts';
import { groupEdges } from '../graph/graph.ts';
import { guideOf, isGuideTarget } from '../source/guide-target.ts';
import { nameTables } from '../parts/part-html.ts';
import type { Guide, PartContent, TranslateLabel } from '../source/types.ts';
import { edgeLabel } from './view.ts';
import { wordsHtml, wordsText } from '../source/read-words.ts';

export interface KeyStep {
  number: number;
  node: string;
  kind: string;
  titleHtml: string;
  leadHtml: string | undefined;
  parts: PartContent[];
  /** `number` of the step that an answer leads to, or `guide`, the id of another one. */
  choices: {
    labelHtml: string;
    hintHtml: string | undefined;
    leadsTo: string;
    number: number | undefined;
    guide: string | undefined;
  }[];
}

/** Nodes in the order in which a reader can first come to them: what is near the start has a low number. */
export function orderNodes(guide: Pick<Guide, 'graph'>): string[] {
  const out = groupEdges(guide.graph.edges);
  const order = new Set([guide.graph.start]);
  for (const node of order) for (const { to } of out.get(node) ?? []) if (!isGuideTarget(to)) order.add(to);
  if (guide.graph.ticketNode !== undefined) order.add(guide.graph.ticketNode);
  // Ends come last: nothing leads on from them.
  const isEnd = (id: string): number => (guide.graph.nodes[id]?.kind === 'end' ? 1 : 0);
  return [...order].sort((a, b) => isEnd(a) - isEnd(b));
}

/** The steps of a guide's printable form in a locale. `guides` gives the names of guides that answers lead to. */
export function guideKey(guide: Guide, locale: Locale, t: TranslateLabel, guides: Readonly<Record<string, Guide>>): KeyStep[] {
  const order = orderNodes(guide);
  const numbers = new Map(order.map((id, index) => [id, index + 1]));
  const out = groupEdges(guide.graph.edges);
  const words = guide.words[locale];
  return order.map((id) => {
    const node = guide.graph.nodes[id];
    const own = words?.nodes[id];
    return {
      number: numbers.get(id) ?? 0,
      node: id,
      kind: node?.kind === 'end' ? node.end : (node?.kind ?? ''),
      titleHtml: wordsHtml(own?.title ?? id),
      leadHtml: own?.lead === undefined ? undefined : wordsHtml(own.lead),
      parts: (node?.show ?? [])
        .flatMap((part) => guide.parts[locale]?.[part] ?? [])
        .map((part, index) => ({
          ...part,
          html: nameTables(part.html, `${numbers.get(id) ?? 0}${index > 0 ? `.${index + 1}` : ''}`),
        })),
      choices: (out.get(id) ?? []).map((edge) => {
        const other = guideOf(edge.to);
        const number = numbers.get(edge.to);
        const hint = own?.hints?.[edge.option];
        return {
          labelHtml: wordsHtml(edgeLabel(guide, edge, locale, t)),
          hintHtml: hint === undefined ? undefined : wordsHtml(hint),
          leadsTo:
            other === undefined
              ? t('guide.goTo', { number: number ?? 0 })
              : t('guide.toGuide', { guide: wordsText(guides[other]?.words[locale]?.title ?? other) }),
          number: other === undefined ? number : undefined,
          guide: other,
        };
      }),
    };
  });
}
