// The history of the reference in git: what a translation was made from, and since when it is something else.
import { localeFolder } from '../../catalog/links/locale-of.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../../catalog/catalog.ts';
import { UsageError } from '../settings.ts';
import { passagesOfFile, type Passage } from '../../translations/passages.ts';
import { git, isRepository, readAtRevision } from './git.ts';

/** A version of a file of the reference; `day` is that of its commit, `2026-02-18`. */
export interface Version {
  commit: string;
  day: string;
  passages: Passage[];
}

export interface History {
  /** The passages of a file of the reference as a commit has it; undefined where the commit or the file is unknown. */
  passagesAt: (file: string, commit: string) => Passage[] | undefined;
  /** The versions of a file, the newest first, read one by one. */
  versions: (file: string) => Generator<Version>;
}

/** Older versions are not looked for: by then somebody has translated anew. */
const mostVersions = 200;

/**
 * The history of the reference: of the folder that `reference-history` in `site.yml` names, else of the reference locale's
 * own. Undefined where it is in no repository. Files are named as in the catalog.
 */
export function openHistory({ site, contentDir }: Pick<Catalog, 'site' | 'contentDir'>): History | undefined {
  const own = localeFolder(site, site.reference);
  const folder = path.resolve(contentDir, site.referenceHistory ?? own);
  if (site.referenceHistory !== undefined && !existsSync(folder))
    throw new UsageError(
      `\`reference-history\` in \`site.yml\` names \`${site.referenceHistory}\`, and there is no such folder.`,
    );
  return openFolderHistory(folder, (file) => (file.startsWith(`${own}/`) ? file.slice(own.length + 1) : file));
}

/** The history of a folder; `below` gives the path of a file in it. Undefined where it is in no repository. */
export function openFolderHistory(folder: string, below = (file: string): string => file): History | undefined {
  if (!existsSync(folder) || !isRepository(folder)) return undefined;
  const passagesAt: History['passagesAt'] = (file, commit) => {
    // what stands in front matter is no option of git
    if (!/^[0-9a-f]{4,40}$/i.test(commit)) return undefined;
    const text = readAtRevision(folder, commit, below(file));
    return text === undefined ? undefined : passagesOfFile(file, text);
  };
  return {
    passagesAt,
    *versions(file) {
      const log = git(
        folder,
        '--literal-pathspecs',
        'log',
        `--max-count=${mostVersions}`,
        '--format=%H %cs',
        '--',
        below(file),
      ).stdout;
      for (const row of log.split('\n').filter((line) => line !== '')) {
        const [commit = '', day = ''] = row.split(' ');
        const passages = passagesAt(file, commit);
        if (passages) yield { commit, day, passages };
      }
    },
  };
}
