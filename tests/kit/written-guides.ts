// For tests of the built site: the guides as their authors wrote them, read without the engine under test.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readSettings } from '../../src/site/settings.ts';

interface WrittenNode {
  kind: 'question' | 'check' | 'fix' | 'end';
  end?: string;
  options?: Record<string, { to: string }>;
  worked?: string;
  failed?: string;
  blocked?: string;
}
export interface WrittenGuide {
  id: string;
  start: string;
  status: string;
  nodes: Record<string, WrittenNode>;
}
export interface WrittenEdge {
  from: string;
  option: string;
  to: string;
}

/** Published guides of the content folder. */
export function writtenGuides(): WrittenGuide[] {
  const folder = `${readSettings(process.env).contentDir}/troubleshooters`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file): WrittenGuide => parse(readFileSync(`${folder}/${file}`, 'utf8')))
    .filter(({ status }) => status === 'published');
}

/** Edges as written. */
export function writtenEdges({ nodes }: WrittenGuide): WrittenEdge[] {
  return Object.entries(nodes).flatMap(([from, { kind, options = {}, worked = '', failed = '', blocked = '' }]) =>
    kind === 'fix'
      ? Object.entries({ worked, failed, blocked }).map(([option, to]) => ({ from, option, to }))
      : Object.entries(options).map(([option, { to }]) => ({ from, option, to })),
  );
}

/** The shortest list of answers from the start to a node. */
export function answersTo(guide: WrittenGuide, node: string): string[] {
  const ways = new Map<string, string[]>([[guide.start, []]]);
  const edges = writtenEdges(guide);
  for (const [at, way] of ways)
    for (const { from, option, to } of edges) if (from === at && !ways.has(to)) ways.set(to, [...way, option]);
  const way = ways.get(node);
  if (!way) throw new Error(`No way leads to ${node}.`);
  return way;
}

export interface WrittenWay {
  guide: WrittenGuide;
  /** Answers from the start over questions to a fix, at least three. */
  answers: [string, string, string, ...string[]];
  /** The fix that they lead to; its answer `failed` leads to the ticket. */
  fix: string;
  /** After the first answer, one that leads on in another guide. */
  elsewhere: { option: string; guide: string };
}

/** The guide with the most steps that has such a way: what tests of guides walk, whatever the authors call it. */
export function longestWay(guides: readonly WrittenGuide[]): WrittenWay {
  for (const guide of [...guides].sort((a, b) => Object.keys(b.nodes).length - Object.keys(a.nodes).length)) {
    const edges = writtenEdges(guide);
    for (const [fix, node] of Object.entries(guide.nodes)) {
      if (node.kind !== 'fix' || guide.nodes[node.failed ?? '']?.end !== 'ticket') continue;
      const [first, second, third, ...rest] = answersTo(guide, fix);
      const kind = edges.find(({ from, option }) => from === guide.start && option === first)?.to;
      const away = edges.find(({ from, to }) => from === kind && to.startsWith('guide:'));
      if (first && second && third && away)
        return {
          guide,
          answers: [first, second, third, ...rest],
          fix,
          elsewhere: { option: away.option, guide: away.to.slice('guide:'.length).split('/')[0] ?? '' },
        };
    }
  }
  throw new Error('No guide leads over three answers to a fix that may fail.');
}
