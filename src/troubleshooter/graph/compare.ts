// What a change of a guide does to its pages.
import { findHeir } from './ledger.ts';
import type { State } from '../source/types.ts';

export interface PageChanges {
  added: string[];
  removed: string[];
  /** Gone, but with an heir. */
  moved: { from: string; to: string }[];
}

/** Pages that come, go and move between two forms of a guide. */
export function compareStates(
  before: readonly State[],
  after: readonly State[],
  aliases: Readonly<Record<string, string>>,
): PageChanges {
  const old = new Set(before.map(({ address }) => address));
  const now = new Set(after.map(({ address }) => address));
  const changes: PageChanges = { added: [...now].filter((address) => !old.has(address)), removed: [], moved: [] };
  for (const address of old) {
    if (now.has(address)) continue;
    const heir = findHeir(address, aliases, now);
    if (heir === undefined) changes.removed.push(address);
    else changes.moved.push({ from: address, to: heir });
  }
  return changes;
}

/** The changes of a guide as a Markdown table for a pull request; empty where there are none. */
export function printChanges(guide: string, { added, removed, moved }: PageChanges): string {
  const rows = [
    ...removed.map((address) => `| removed | \`${guide}/${address}\` | no heir |`),
    ...moved.map(({ from, to }) => `| moved | \`${guide}/${from}\` | \`${guide}/${to}\` |`),
    ...added.map((address) => `| added | \`${guide}/${address}\` | |`),
  ];
  return rows.length === 0 ? '' : `| page | address | leads to |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}
