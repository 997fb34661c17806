// The diagram of a guide as SVG: nodes are drawn, and so is every way from one to another with its label. Ways to “it
// works” and to the ticket stand inside the box they leave: a hundred lines to the same two places would hide the rest.
import ELK from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Locale } from '../../vocabulary.ts';
import { guideOf, isGuideTarget } from '../source/guide-target.ts';
import { orderNodes } from './outline.ts';
import type { Edge, Guide, TranslateLabel } from '../source/types.ts';
import { edgeLabel } from './view.ts';
import { wordsText } from '../source/read-words.ts';
import { escapeMarkup } from '../../escape-markup.ts';

/** Sizes in SVG units, for a text of 13 units. A character takes so many of them in the widest font in use, a bold one more. */
const size = { text: 13, line: 17, char: 6.8, boldChar: 8.4, boxChars: 30, labelChars: 24, padding: 10 };

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

const widthOf = (lines: readonly string[], char: number = size.char): number =>
  Math.max(0, ...lines.map((line) => line.length)) * char;

interface Box {
  id: string;
  kind: string;
  title: string[];
  /** Ways to an end, as “label → end”. */
  ends: string[];
}

const textLines = (lines: readonly string[], x: number, y: number, className: string): string =>
  `<text class="${className}" x="${x}" y="${y}">${lines.map((line, index) => `<tspan x="${x}" dy="${index === 0 ? 0 : size.line}">${escapeMarkup(line)}</tspan>`).join('')}</text>`;

const round = (value: number | undefined): number => Math.round((value ?? 0) * 10) / 10;

/** Draws a guide in a locale. Colours come from the page's style sheet (`.diagram-…`). The same guide is the same SVG. */
export async function drawGuide(
  guide: Guide,
  locale: Locale,
  t: TranslateLabel,
  guides: Readonly<Record<string, Guide>>,
  label: string,
): Promise<string> {
  const title = (id: string): string => {
    const other = guideOf(id);
    const titled = other === undefined ? guide.words[locale]?.nodes[id] : guides[other]?.words[locale];
    return wordsText(titled?.title ?? id);
  };
  const isCommonEnd = (id: string): boolean => {
    const node = guide.graph.nodes[id];
    return node?.kind === 'end' && node.end !== 'external';
  };
  const { boxes, ways } = collect(guide, isCommonEnd, title, (edge) => wordsText(edgeLabel(guide, edge, locale, t)));
  const layout = await layOut(boxes, ways);
  return print(layout, boxes, ways, label);
}

interface Way {
  id: string;
  from: string;
  to: string;
  label: string[];
}

function collect(
  guide: Guide,
  isCommonEnd: (id: string) => boolean,
  title: (id: string) => string,
  labelOf: (edge: Edge) => string,
): { boxes: Box[]; ways: Way[] } {
  // Nodes that nothing leads to as well: whoever looks for that mistake looks here.
  const nodes = new Set([...orderNodes(guide), ...Object.keys(guide.graph.nodes)]);
  const drawn = [...nodes].filter((id) => !isCommonEnd(id));
  const others = [...new Set(guide.graph.edges.map(({ to }) => to).filter(isGuideTarget))];
  const boxes = [...drawn, ...others].map((id): Box => {
    const ends = new Map<string, string[]>();
    for (const edge of guide.graph.edges)
      if (edge.from === id && isCommonEnd(edge.to)) ends.set(edge.to, [...(ends.get(edge.to) ?? []), labelOf(edge)]);
    return {
      id,
      kind: isGuideTarget(id) ? 'guide' : (guide.graph.nodes[id]?.kind ?? ''),
      title: wrap(title(id), size.boxChars),
      ends: [...ends].flatMap(([end, labels]) => wrap(`${labels.join(' / ')} → ${title(end)}`, size.boxChars + 4)),
    };
  });
  const known = new Set([...drawn, ...others]);
  const merged = new Map<string, Way>();
  for (const edge of guide.graph.edges) {
    // A way to what does not exist is a problem of its own.
    if (!known.has(edge.from) || !known.has(edge.to)) continue;
    const id = `${edge.from}>${edge.to}`;
    const lines = wrap(labelOf(edge), size.labelChars);
    const other = merged.get(id);
    if (other) other.label.push(...lines);
    else merged.set(id, { id, from: edge.from, to: edge.to, label: lines });
  }
  return { boxes, ways: [...merged.values()] };
}

async function layOut(boxes: readonly Box[], ways: readonly Way[]): Promise<ElkNode> {
  const edges: ElkExtendedEdge[] = ways.map(({ id, from, to, label }) => ({
    id,
    sources: [from],
    targets: [to],
    labels: [{ id: `${id}#`, text: label.join(' '), width: widthOf(label) + 8, height: label.length * size.line + 4 }],
  }));
  const children = boxes.map(({ id, title, ends }) => ({
    id,
    width: Math.max(widthOf(title, size.boldChar), widthOf(ends)) + 2 * size.padding,
    height: (title.length + ends.length) * size.line + 2 * size.padding,
  }));
  return new ELK().layout({
    id: 'guide',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.edgeRouting': 'POLYLINE',
      'elk.layered.spacing.nodeNodeBetweenLayers': '36',
      'elk.spacing.nodeNode': '14',
      'elk.spacing.edgeLabel': '3',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    },
    children,
    edges,
  });
}

function print(layout: ElkNode, boxes: readonly Box[], ways: readonly Way[], label: string): string {
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const wayOf = new Map(ways.map((way) => [way.id, way]));
  const lines = (layout.edges ?? []).map(({ id, sections = [], labels = [] }) => {
    const paths = sections.map(({ startPoint, bendPoints = [], endPoint }) =>
      [startPoint, ...bendPoints, endPoint]
        .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
        .join(''),
    );
    const [at] = labels;
    const text = at
      ? textLines(wayOf.get(id)?.label ?? [], round((at.x ?? 0) + 4), round((at.y ?? 0) + size.text), 'diagram-label')
      : '';
    return `<path class="diagram-way" d="${paths.join('')}" marker-end="url(#diagram-arrow)"/>${text}`;
  });
  const shapes = (layout.children ?? []).map(({ id, x, y, width, height }) => {
    const box = boxOf.get(id);
    if (!box) return '';
    const left = round((x ?? 0) + size.padding);
    const top = round((y ?? 0) + size.padding + size.text - 2);
    const ends = box.ends.length === 0 ? '' : textLines(box.ends, left, top + box.title.length * size.line, 'diagram-ends');
    const rounding = box.kind === 'question' || box.kind === 'check' ? 12 : 2;
    return `<g class="diagram-${box.kind}"><rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${rounding}"/>${textLines(box.title, left, top, 'diagram-title')}${ends}</g>`;
  });
  const [width, height] = [Math.ceil(layout.width ?? 0), Math.ceil(layout.height ?? 0)];
  return `<svg class="diagram" role="img" aria-label="${escapeMarkup(label)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg"><defs><marker id="diagram-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="diagram-head" d="M0 0L8 4L0 8Z"/></marker></defs>${lines.join('')}${shapes.join('')}</svg>`;
}
