// The content's own mark beside the name of the site.
import { addressUrl } from '../../catalog/links/address-url.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { didYouMean } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import type { ImageStore } from './images.ts';

export interface Logo {
  url: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** `logo` of `site.yml`, with a problem where it names no image that browsers show: then the program's own mark stays. */
export async function prepareLogo(
  catalog: Catalog,
  images: Pick<ImageStore, 'prepare'>,
): Promise<{ image: Logo | undefined; problems: Problem[] }> {
  const { logo, reference } = catalog.site;
  if (logo === undefined) return { image: undefined, problems: [] };
  const { src, width, height } = (await images.prepare(logo, reference)) ?? {};
  if (src !== undefined && width !== undefined && height !== undefined)
    return { image: { url: addressUrl(catalog, src, reference), width, height }, problems: [] };
  const message = `\`logo\` names \`${logo}\`, which is no image below \`help/\` of \`${reference}\`.${didYouMean(logo, Object.keys(catalog.assets))}`;
  return { image: undefined, problems: [{ rule: 'site-setting', file: 'site.yml', message }] };
}
