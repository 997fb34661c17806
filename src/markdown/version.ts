// Rendered pages are kept between builds; this changes whenever the pipeline's output could.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// A bundler moves this file away from the sources; builds then run in the project's folder.
const beside = fileURLToPath(new URL('../../', import.meta.url));
const root = existsSync(`${beside}src/markdown`) ? beside : `${process.cwd()}/`;

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
  for (const path of listSources(`${root}src/markdown`)) hash.update(readFileSync(path));
  // Versions of the packages that parse, sanitize and colour.
  hash.update(readFileSync(`${root}package-lock.json`));
  return hash.digest('hex').slice(0, 16);
}

/** A digest of the pipeline's sources and of the packages it uses. */
export const pipelineVersion: string = computeVersion();
