// Drawings of the asset store that would act when opened. They are published without what acts; those that cannot be
// read are not published at all, as if they were not there. The author is told.
import { readAsset } from '../../catalog/reading/read-files.ts';
import type { Asset } from '../../catalog/files/content-files.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { emptyRecord } from '../../catalog/records.ts';
import type { Problem } from '../../problem.ts';
import { makeSvgSafe } from '../../drawings/safe-svg.ts';

export const isSvg = (file: string): boolean => /\.svg$/i.test(file);

/** A problem for each SVG that had to be changed or cannot be read, and the asset store without the latter. */
export async function checkDrawings(catalog: Catalog): Promise<{ assets: Catalog['assets']; problems: Problem[] }> {
  const problems: Problem[] = [];
  const withheld = new Set<string>();
  const files = Object.values(catalog.assets)
    .flatMap((asset) => Object.values(asset.files).map(({ file }) => file))
    .filter(isSvg);
  for (const file of files) {
    const safe = makeSvgSafe(await readAsset(catalog, file));
    if (safe.svg === undefined) {
      withheld.add(file);
      problems.push({ rule: 'svg-unreadable', file, line: safe.line, message: safe.reason });
    } else if (safe.removed.length > 0) {
      const removed = [...new Set(safe.removed)].map((what) => `\`${what}\``).join(', ');
      problems.push({ rule: 'unsafe-svg', file, line: safe.line, message: `The drawing holds ${removed}, which is left out.` });
    }
  }
  return { assets: withheld.size === 0 ? catalog.assets : withoutFiles(catalog.assets, withheld), problems };
}

function withoutFiles(assets: Catalog['assets'], withheld: ReadonlySet<string>): Catalog['assets'] {
  const kept = emptyRecord<Asset>();
  for (const [path, asset] of Object.entries(assets)) {
    const files = Object.entries(asset.files).filter(([, { file }]) => !withheld.has(file));
    if (files.length > 0) kept[path] = { ...asset, files: Object.fromEntries(files) };
  }
  return kept;
}
