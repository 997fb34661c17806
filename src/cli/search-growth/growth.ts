// How the search grows, as it was measured: `docs/search-growth.json`, from which the documentation is written.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectDir } from '../../site/settings.ts';

const pointSchema = z.object({
  /** Articles in the language. */
  articles: z.number(),
  locale: z.string(),
  queries: z.number(),
  /** Kibibytes, files and milliseconds: the middle one, the 95th percentile and the most. */
  first: z.tuple([z.number(), z.number(), z.number()]),
  files: z.tuple([z.number(), z.number(), z.number()]),
  later: z.tuple([z.number(), z.number(), z.number()]),
  milliseconds: z.tuple([z.number(), z.number(), z.number()]),
  /** The same in a browser four times slower, from the last letter to the list; how many tasks of the page took above 50 ms. */
  warm: z.tuple([z.number(), z.number(), z.number()]).optional(),
  longTasks: z.number().optional(),
});
/** What other searches need for the same queries over the same English articles. They are no part of the project, so they are not measured anew. */
const otherSchema = pointSchema
  .pick({ articles: true, first: true, files: true, milliseconds: true })
  .extend({ name: z.string() });
const growthSchema = z.object({ date: z.string(), points: z.array(pointSchema), others: z.array(otherSchema) });

export type SearchGrowth = z.infer<typeof growthSchema>;
export type SearchGrowthPoint = z.infer<typeof pointSchema>;

const file = path.join(projectDir, 'docs/search-growth.json');

export const readSearchGrowth = (): SearchGrowth => growthSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Keeps what was measured now; what was measured of other sizes and other searches stays. */
export function recordSearchGrowth(points: readonly SearchGrowthPoint[]): void {
  const before = readSearchGrowth();
  const known = new Map([...before.points, ...points].map((point) => [`${point.articles} ${point.locale}`, point]));
  const growth = { ...before, date: new Date().toISOString().slice(0, 10), points: [...known.values()] };
  writeFileSync(file, `${JSON.stringify(growth, undefined, 1)}\n`);
}
