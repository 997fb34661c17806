// `npm run guides -- check`: every problem of the guides, and how large each is.
import { counted } from '../../counted.ts';
import { compareProblems, printProblem, severityOf } from '../../problem.ts';
import { dueReviews } from '../../site/content/guides.ts';
import type { LoadedContent } from '../../site/content/load.ts';
import { countPaths, longestPath } from '../../troubleshooter/graph/graph.ts';

/** Prints problems and sizes; 1 where a problem is an error. `today` is an ISO date. */
export function checkGuides({ catalog, guides }: LoadedContent, today: string): number {
  const { profile } = catalog.site;
  const due = dueReviews(catalog, today);
  const problems = [...guides.problems, ...due].sort(compareProblems);
  for (const problem of problems) process.stdout.write(`${printProblem(problem, profile)}\n`);
  for (const { id, states, graph } of Object.values(guides.all)) {
    const complete = countPaths(graph, graph.start);
    const nodes = Object.keys(graph.nodes).length;
    const answers = longestPath(graph, graph.start).length;
    process.stdout.write(
      `${id}: ${counted(nodes, 'node')}, ${counted(states.length, 'page')} per locale, ${counted(complete, 'way')} through it, at most ${counted(answers, 'answer')}\n`,
    );
  }
  return problems.some(({ rule }) => severityOf(rule, profile) === 'error') ? 1 : 0;
}
