// What builds of sites of several sizes cost, as it was measured: `docs/growth.json`, from which the documentation is written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { projectDir } from '../../site/settings.ts';
import type { Cost } from './run-build.ts';

const costSchema = z.object({ cpuSeconds: z.number(), wallSeconds: z.number(), megabytes: z.number().optional() });

const pointSchema = z.object({
  pages: z.number(),
  clean: costSchema,
  /** The build after it, in which nothing changed. */
  again: costSchema,
  /** ISO date. */
  date: z.string(),
  machine: z.string(),
});

export type GrowthPoint = z.infer<typeof pointSchema>;

const file = path.join(projectDir, 'docs/growth.json');

/** What was measured so far, the smallest site first. */
export const readGrowth = (): GrowthPoint[] =>
  existsSync(file) ? z.array(pointSchema).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];

/** Keeps what was measured now, in the place of an earlier site of about the same size. */
export function recordGrowth(points: readonly { pages: number; clean: Cost; again: Cost }[]): void {
  const now = points.map(({ pages, clean, again }) => ({
    pages,
    clean: round(clean),
    again: round(again),
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
  }));
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) < one / 10;
  const others = readGrowth().filter(({ pages }) => !now.some((point) => isNear(point.pages, pages)));
  const all = [...others, ...now].sort((a, b) => a.pages - b.pages);
  writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
}

function round({ cpuSeconds, wallSeconds, megabytes }: Cost): GrowthPoint['clean'] {
  const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;
  return {
    cpuSeconds: tenths(cpuSeconds),
    wallSeconds: tenths(wallSeconds),
    ...(megabytes === undefined ? {} : { megabytes: Math.round(megabytes) }),
  };
}

const describeMachine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
