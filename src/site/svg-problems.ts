// Drawings of the asset store that would act when opened. They are published without what acts; the author is told.
import { readAsset } from '../catalog/read.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Problem } from '../problem.ts';
import { makeSvgSafe } from './safe-svg.ts';

/** A problem for each SVG that had to be changed. */
export async function svgProblems(catalog: Catalog): Promise<Problem[]> {
  const files = Object.values(catalog.assets).flatMap((asset) => Object.values(asset.files).map(({ file }) => file)).filter((file) => /\.svg$/i.test(file));
  const problems = await Promise.all(
    files.map(async (file): Promise<Problem[]> => {
      const { removed } = makeSvgSafe(new TextDecoder().decode(await readAsset(catalog, file)));
      return removed.length === 0 ? [] : [{ rule: 'unsafe-svg', file, line: 1, message: `The drawing holds ${[...new Set(removed)].map((what) => `\`${what}\``).join(', ')}, which is left out.` }];
    }),
  );
  return problems.flat();
}
