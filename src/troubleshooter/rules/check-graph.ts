// The rules that a graph keeps so that every reader arrives somewhere.
import { didYouMean } from '../../nearest.ts';
import type { Problem, Rule } from '../../problem.ts';
import { findCycles, groupEdges, longestPath, reachableFrom } from '../graph/graph.ts';
import { isGuideTarget } from '../source/guide-target.ts';
import { costOfFacts, pageBudget } from '../graph/states.ts';
import type { Edge, Graph } from '../source/types.ts';
import type { YamlPath, YamlSource } from '../../yaml-source.ts';

const maxOptions = 7;
const maxAnswers = 6;

/** Path of an edge's target in the author's file. */
function edgePath(graph: Graph, { from, option }: Edge): YamlPath {
  return graph.nodes[from]?.kind === 'fix' ? ['nodes', from, option] : ['nodes', from, 'options', option, 'to'];
}

type Report = (rule: Rule, place: ReturnType<YamlSource['placeOf']>, message: string) => void;

/** Problems of a graph whose targets all exist are only looked for once they do: a missing one would raise false alarms. */
export function checkGraph(graph: Graph, yaml: YamlSource): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (rule, place, message) => problems.push({ ...place, rule, message });
  const ids = Object.keys(graph.nodes);
  // Each node is a page at least. What follows walks from node to node, and from each of them.
  if (ids.length > pageBudget) {
    const message = `The guide has ${ids.length} nodes, and at most ${pageBudget} pages are allowed.`;
    report('guide-too-many-pages', yaml.keyPlaceOf(['nodes']), message);
    return problems;
  }

  if (graph.nodes[graph.start] === undefined)
    report(
      'guide-target-missing',
      yaml.placeOf(['start']),
      `The start \`${graph.start}\` is no node.${didYouMean(graph.start, ids)}`,
    );
  for (const edge of graph.edges) {
    if (isGuideTarget(edge.to) || graph.nodes[edge.to] !== undefined) continue;
    const message = `\`${edge.from}.${edge.option}\` leads to \`${edge.to}\`, which is no node.${didYouMean(edge.to, ids)}`;
    report('guide-target-missing', yaml.placeOf(edgePath(graph, edge)), message);
  }
  checkOptions(graph, yaml, report);
  if (graph.ticketNode === undefined)
    report('guide-no-ticket', yaml.keyPlaceOf(['nodes']), 'No node of the guide is the ticket.');
  if (problems.some(({ rule }) => rule === 'guide-target-missing')) return problems;

  const reachable = reachableFrom(graph, graph.start);
  // The ticket is offered on every page, so nothing has to lead to it.
  for (const id of ids)
    if (!reachable.has(id) && id !== graph.ticketNode)
      report('guide-unreachable', yaml.keyPlaceOf(['nodes', id]), `No answer leads from \`${graph.start}\` to \`${id}\`.`);

  const cycles = findCycles(graph, graph.start);
  for (const edge of cycles)
    report('guide-cycle', yaml.placeOf(edgePath(graph, edge)), `\`${edge.from}.${edge.option}\` leads back to \`${edge.to}\`.`);
  checkEnds(graph, yaml, report);
  if (cycles.length > 0) return problems;

  checkDepth(graph, yaml, report);
  checkTickets(graph, yaml, report);
  checkSymptoms(graph, yaml, report);
  return problems;
}

function checkOptions(graph: Graph, yaml: YamlSource, report: Report): void {
  const out = groupEdges(graph.edges);
  for (const [id, node] of Object.entries(graph.nodes)) {
    if (node.kind !== 'question' && node.kind !== 'check') continue;
    const edges = out.get(id) ?? [];
    const place = yaml.keyPlaceOf(['nodes', id]);
    if (edges.length > maxOptions)
      report('guide-too-many-options', place, `\`${id}\` has ${edges.length} options; at most ${maxOptions} are allowed.`);
    if (!edges.some(({ escape }) => escape !== undefined) && node['no-escape'] === undefined)
      report('guide-no-escape', place, `\`${id}\` has no option for those who do not know.`);
    if (node.kind === 'question' && node.asks !== undefined && graph.carry.includes(node.asks)) {
      for (const [option, { sensitive }] of Object.entries(node.options))
        if (sensitive)
          report(
            'guide-sensitive-address',
            yaml.keyPlaceOf(['nodes', id, 'options', option]),
            `\`${id}.${option}\` is sensitive, but the guide carries the ${node.asks} in its addresses.`,
          );
    }
    const keeps = node.kind === 'question' && node.asks !== undefined && graph.carry.includes(node.asks);
    const seen = new Map<string, string>();
    for (const { option, to, says, escape } of edges) {
      const saysNothing = escape === 'unsure' || (node.kind === 'check' && escape !== undefined);
      const meaning = `${to} ${says ?? ''}`;
      const twin = keeps || saysNothing ? undefined : seen.get(meaning);
      if (twin !== undefined)
        report(
          'guide-same-choice',
          yaml.keyPlaceOf(['nodes', id, 'options', option]),
          `\`${id}.${option}\` leads to the same place as \`${twin}\` and keeps the same.`,
        );
      else if (!saysNothing) seen.set(meaning, option);
    }
  }
}

function checkEnds(graph: Graph, yaml: YamlSource, report: Report): void {
  for (const id of reachableFrom(graph, graph.start)) {
    if (isGuideTarget(id)) continue;
    const ends = [...reachableFrom(graph, id)].some((to) => isGuideTarget(to) || graph.nodes[to]?.kind === 'end');
    if (!ends) report('guide-dead-end', yaml.keyPlaceOf(['nodes', id]), `No way on from \`${id}\` reaches an end.`);
  }
}

function checkDepth(graph: Graph, yaml: YamlSource, report: Report): void {
  const path = longestPath(graph, graph.start);
  if (path.length > maxAnswers) {
    const way = path.map(({ from, option }) => `${from}.${option}`).join(' → ');
    const last = path[maxAnswers] ?? path[0];
    report(
      'guide-too-deep',
      yaml.keyPlaceOf(last ? ['nodes', last.from] : ['start']),
      `The way ${way} asks ${path.length} times; at most ${maxAnswers} are allowed.`,
    );
  }
  const { pages, without } = costOfFacts(graph);
  if (pages > pageBudget) {
    const costs = without.map((cost) => `${cost.pages} without \`${cost.fact}\``).join(', ');
    report(
      'guide-too-many-pages',
      yaml.keyPlaceOf(['carry']),
      `The guide needs ${pages} pages per locale, at most ${pageBudget} are allowed; it would be ${costs}.`,
    );
  }
}

/** A reader who is sent to the ticket has tried something, or the author said why not. */
function checkTickets(graph: Graph, yaml: YamlSource, report: Report): void {
  const withoutFix = reachableFrom({ edges: graph.edges.filter(({ from }) => graph.nodes[from]?.kind !== 'fix') }, graph.start);
  for (const edge of graph.edges) {
    const target = graph.nodes[edge.to];
    if (target?.kind !== 'end' || target.end !== 'ticket' || edge.why !== undefined) continue;
    if (graph.nodes[edge.from]?.kind === 'fix' || !withoutFix.has(edge.from)) continue;
    const message = `\`${edge.from}.${edge.option}\` leads to the ticket before any fix was tried.`;
    report('guide-ticket-unexplained', yaml.placeOf(edgePath(graph, edge)), message);
  }
}

function checkSymptoms(graph: Graph, yaml: YamlSource, report: Report): void {
  for (const edge of graph.edges) {
    const node = graph.nodes[edge.from];
    if (node?.kind !== 'question' || node.asks !== 'symptom' || isGuideTarget(edge.to)) continue;
    const solved = [...reachableFrom(graph, edge.to)].some((to) => {
      const target = graph.nodes[to];
      // Waiting for somebody else, and another guide, are ways out too: nobody is sent to support for nothing.
      return isGuideTarget(to) || (target?.kind === 'end' && target.end !== 'ticket');
    });
    if (!solved)
      report(
        'guide-symptom-unsolved',
        yaml.keyPlaceOf(['nodes', edge.from, 'options', edge.option]),
        `From the symptom \`${edge.option}\` no way leads to an end where it works again.`,
      );
  }
}
