// Files that a team keeps for its host, from the content folder into the finished site.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { choosePublicFiles, describeTaken, withoutForm } from '../../catalog/files/public-files.ts';
import { printProblem } from '../../problem.ts';
import type { LoadedContent } from '../content/load.ts';
import { ContentError } from '../content/report-problems.ts';
import type { SiteFiles } from './folder/site-files.ts';

/** Copies them when all else is there. Throws `ContentError`, and copies nothing, where one would replace a file of the site. */
export function copyPublicFiles({ catalog }: Pick<LoadedContent, 'catalog'>, site: SiteFiles): void {
  const { files } = choosePublicFiles(catalog);
  const taken = files.filter(({ path: name }) => [name, withoutForm(name)].some((own) => site.digestOf(own) !== undefined));
  if (taken.length > 0)
    throw new ContentError(taken.map((file) => printProblem(describeTaken(file), catalog.site.profile)).join('\n'));
  for (const { file, path: target } of files) site.write(target, readFileSync(path.join(catalog.contentDir, file)));
}
