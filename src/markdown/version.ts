// Rendered pages are kept between builds; this changes whenever the pipeline's output could.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listSources(path);
      return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : [];
    })
    .sort();
}

function computeVersion(): string {
  const hash = createHash('sha256');
  // Links and pictures are resolved outside the pipeline; their addresses stand in its output.
  const sources = [
    ...listSources(`${root}src/markdown`),
    ...listSources(`${root}src/catalog`),
    `${root}src/scheme.ts`,
    `${root}src/site/content/images.ts`,
  ];
  for (const path of sources) hash.update(readFileSync(path));
  // Versions of the packages that parse, sanitize and colour.
  hash.update(readFileSync(`${root}package-lock.json`));
  return hash.digest('hex').slice(0, 16);
}

/** A digest of the pipeline's sources, of what resolves its links and pictures, and of the packages it uses. */
export const pipelineVersion: string = computeVersion();
