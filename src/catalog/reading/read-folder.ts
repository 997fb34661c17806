// The names in a content folder, and the settings of its site: what is known before any article is opened.
import type { Problem } from '../../problem.ts';
import { findFolders } from '../settings/describe-folder.ts';
import type { ListedFile } from '../files/list-files.ts';
import { parseYaml } from '../settings/parse-yaml.ts';
import { FileReader, readContentText } from './read-files.ts';
import { checkSiteFile } from '../settings/site-file.ts';
import { createSiteSettings, type Environment, type SiteSettings } from '../settings/site-settings.ts';

export interface ContentFolder {
  /** Collects what is wrong, also what other readers find. */
  reader: FileReader;
  files: ListedFile[];
  folders: string[];
  byFile: ReadonlyMap<string, ListedFile>;
  site: SiteSettings;
}

/** Reads the names and `site.yml`. A folder that does not exist is empty, and a problem. */
export function readFolder(contentDir: string, environment: Environment): ContentFolder {
  const reader = new FileReader(contentDir);
  const { isFolder, problems } = reader;
  if (!isFolder)
    problems.push({ rule: 'content-folder-missing', file: contentDir, message: `There is no content folder \`${contentDir}\`.` });
  const { files, folders } = isFolder ? reader.list('') : { files: [], folders: [] };
  const byFile = new Map(files.map((listed) => [listed.file, listed]));
  const siteYaml = reader.yaml(byFile.get('site.yml'), 'site.yml');
  const { site, problems: siteProblems } = createSiteSettings(siteYaml, 'site.yml', findFolders(files, folders), environment);
  if (isFolder) problems.push(...siteProblems);
  return { reader, files, folders, byFile, site };
}

/** The path below which the site lives, as `site.yml` says; undefined where it says nothing that can be one. */
export const readBase = (contentDir: string): string | undefined =>
  checkSiteFile(parseYaml(readContentText({ contentDir }, 'site.yml') ?? '', 'site.yml'), 'site.yml').site.base;

/** What is wrong with the folder and the settings of the site, before any article is opened. */
export const checkFolder = (contentDir: string, environment: Environment): Problem[] =>
  readFolder(contentDir, environment).reader.problems;
