// Which file below `help/` an address in a document means.
import { posix } from 'node:path';
import type { Document } from '../document.ts';
import type { ArticleLookup } from './article-lookup.ts';
import { readLocaleName } from '../addresses/below-help.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { isMarked, pathInHelp, resolveWritten } from '../addresses/marked-names.ts';

/** Below `help/`, where relative addresses of a document count from. */
export const folderOf = ({ path, file }: Document): string => posix.dirname(isMarked(file) ? pathInHelp(file) : path);

export interface DocumentPaths {
  /** Undefined where the address leads out of `help/`. */
  resolveFile: (written: string, document: Document) => string | undefined;
  /** What is written from the root of the repository or of `help/`: `help/x`, `fr/help/x`, `/x`; undefined where there is no such file. */
  findFromRoot: (path: string) => string | undefined;
}

export function createDocumentPaths(site: SiteSettings, lookup: ArticleLookup): DocumentPaths {
  const names = { ...site, spellNames: lookup.spellNames };
  return {
    resolveFile(written, document) {
      return resolveWritten(names, written, folderOf(document));
    },

    findFromRoot(path) {
      const [, name, inHelp] = /^(?:\.?\/+)?(?:([^/]+)\/+)?help\/+(.+)$/s.exec(path) ?? [];
      const isOurs = inHelp !== undefined && (name === undefined || readLocaleName(site, name) !== undefined);
      const below = isOurs ? inHelp : /^\/+(.+)$/s.exec(path)?.[1];
      return below !== undefined && (lookup.findAssetPath(below) ?? lookup.findPath(below)) ? below : undefined;
    },
  };
}
