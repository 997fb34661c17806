// Names of files that hold a mark which means something else in an address: `c#/d.md`, `why?.md`, `100%.png`. Their pages
// have another path; links write the name as it is, or percent-encoded.
import { ownHelpAddress, resolvePath, type OwnSite } from './below-help.ts';
import { withoutMarkdownEnding } from '../file-kinds.ts';
import { decode, encodePath } from '../percent.ts';

const mark = /[?#%]/;

export const isMarked = (path: string): boolean => mark.test(path);

/**
 * The path that a page has: Astro and static hosts do not agree where one with such a mark lies, nor where one does whose
 * accents are characters of their own.
 */
export const pagePath = (path: string): string => path.replace(/[?#%]/g, '-').normalize('NFC');

/** A document's file as it counts from `help/`, with its ending: `c#/d.md` for `en/help/c#/d.md`. */
export const pathInHelp = (file: string): string => file.slice(file.indexOf('/help/') + '/help/'.length);

/** An address that names such a file, with the name percent-encoded and from `/help/` on; any other as it is. */
export type SpellNames = (written: string, folder: string) => string;

/** The path below `help/` that an address means which stands in a file of `folder`; undefined where it leads out of `help/`. */
export function resolveWritten(site: OwnSite & { spellNames: SpellNames }, written: string, folder: string): string | undefined {
  const spelt = site.spellNames(written, folder);
  return resolvePath(site, decode((ownHelpAddress(site, spelt) ?? spelt).replace(/[?#].*$/s, '')), folder);
}

/** Makes the function that spells names for the paths below `help/` of all files. */
export function createNameSpeller(paths: Iterable<string>, site: OwnSite): SpellNames {
  const marked = new Set([...paths].filter(isMarked).flatMap((path) => [path, withoutMarkdownEnding(path)]));
  if (marked.size === 0) return (written) => written;
  return (written, folder) => {
    const ends = [...written.matchAll(/[?#]/g)].map(({ index }) => index).toReversed();
    for (const end of [written.length, ...ends]) {
      const name = written.slice(0, end);
      for (const spelt of [name, decode(name)]) {
        const path = resolvePath(site, ownHelpAddress(site, spelt) ?? spelt, folder);
        if (path === undefined || !marked.has(path)) continue;
        return `/help/${encodePath(path)}${written.slice(end)}`;
      }
    }
    return written;
  };
}
