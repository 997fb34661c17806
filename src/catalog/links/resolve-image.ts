// What becomes of an image of a document. Pure: the catalog is known, no file is opened.
import type { Problem } from '../../problem.ts';
import type { PreparedImage, ResolvedImage } from '../../resolution.ts';
import { schemeOf } from '../../scheme.ts';
import type { Document } from '../document.ts';
import type { Locale, Place } from '../../vocabulary.ts';
import type { ArticleLookup } from './article-lookup.ts';
import { ownHelpAddress } from '../addresses/below-help.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { DocumentPaths } from './document-paths.ts';
import { longestAddress } from '../addresses/longest-address.ts';
import { decode } from '../percent.ts';

/** Never throws. `place` is given to the problem, if there is one. */
export type ResolveImage = (
  src: string,
  document: Document,
  prepare: (path: string, locale: Locale) => Promise<PreparedImage | undefined>,
  place?: Place,
) => Promise<ResolvedImage>;

export const createImageResolver =
  (site: SiteSettings, lookup: ArticleLookup, { resolveFile, findFromRoot }: DocumentPaths): ResolveImage =>
  async (written, document, prepare, place) => {
    const src = written.slice(0, longestAddress).trim();
    const fail = (rule: Problem['rule'], message: string): ResolvedImage => ({
      missing: true,
      problem: { ...(place ?? { file: document.file }), rule, message },
    });
    const isOwn = ownHelpAddress(site, src) !== undefined;
    if (!isOwn && (schemeOf(src) !== undefined || src.startsWith('//'))) {
      return fail('remote-image', `The image \`${src.slice(0, 120)}\` lies on another host; nothing is fetched from there.`);
    }
    const path = resolveFile(src, document);
    if (path === undefined) return fail('path-outside', `The image \`${src}\` leads out of \`help/\`.`);
    const fromRoot = findFromRoot(decode(src.replace(/[?#].*$/s, '')));
    const asset = lookup.findAssetPath(path) ?? (fromRoot === undefined ? undefined : lookup.findAssetPath(fromRoot));
    if (!asset && lookup.isUnserved(path))
      return fail('asset-kind', `The image \`${src}\` is a file of a kind that is not served.`);
    if (!asset) {
      const near = lookup.suggestAsset(path, document);
      return fail(
        'missing-image',
        `The image \`${src}\` does not exist.${near === undefined ? '' : ` Did you mean \`/help/${near}\`?`}`,
      );
    }
    const prepared = await prepare(asset.path, document.locale);
    if (!prepared) return fail('image-unreadable', `The file \`${src}\` is no image, or cannot be read.`);
    const warn = (rule: Problem['rule'], message: string): ResolvedImage => ({
      ...prepared,
      problem: { ...(place ?? { file: document.file }), rule, message },
    });
    if (prepared.isDamaged === true) return warn('image-damaged', `The image \`${src}\` cannot be read to its end.`);
    return asset.isExact ? prepared : warn('link-case', `\`${src}\` differs in capitals from \`${asset.path}\`.`);
  };
