// `npm run guides -- diff <revision>`: pages that come, go and move, as a table for a pull request.
import path from 'node:path';
import type { LoadedContent } from '../../site/content/load.ts';
import { UsageError } from '../../site/settings.ts';
import { compareStates, printChanges } from '../../troubleshooter/graph/compare.ts';
import { findCycles, buildGraph } from '../../troubleshooter/graph/graph.ts';
import { readGuide } from '../../troubleshooter/source/read-guide.ts';
import { listStates } from '../../troubleshooter/graph/states.ts';
import type { State } from '../../troubleshooter/source/types.ts';
import { git, readAtRevision, requireRevision } from '../../site/history/git.ts';

function statesOf(file: string, text: string): State[] {
  const { guide } = readGuide(file, text);
  const graph = guide.source && buildGraph(guide.source);
  return graph === undefined || findCycles(graph, graph.start).length > 0 ? [] : listStates(graph, 5000);
}

/** Prints the changes of every guide since a revision of git; 1 where a page went without an heir. */
export function diffGuides({ catalog, guides }: LoadedContent, revision: string | undefined): number {
  const cwd = catalog.contentDir;
  if (revision === undefined) throw new UsageError('Since which revision? Usage: diff <revision>, for instance `diff HEAD~1`');
  requireRevision(cwd, revision);
  const listed = git(cwd, 'ls-tree', '--name-only', revision, 'troubleshooters/').stdout.split('\n');
  const before = new Map<string, State[]>();
  for (const file of listed.filter((name) => /\.ya?ml$/.test(name))) {
    const text = readAtRevision(cwd, revision, file) ?? '';
    before.set(path.basename(file).replace(/\.ya?ml$/, ''), statesOf(file, text));
  }
  let lost = 0;
  for (const id of [...new Set([...before.keys(), ...Object.keys(guides.all)])].sort()) {
    const guide = guides.all[id];
    const changes = compareStates(before.get(id) ?? [], guide?.states ?? [], guide?.source.aliases ?? {});
    lost += changes.removed.length;
    const table = printChanges(id, changes);
    process.stdout.write(table === '' ? `${id}: no page changes\n` : `## ${id}\n\n${table}\n`);
  }
  return lost > 0 ? 1 : 0;
}
