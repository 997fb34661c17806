// What pages are made of, from a content folder, with every problem that is known before they are made.
import { loadContent, type LoadOptions } from '../content/load.ts';
import { findEmptyComponents } from './empty-components.ts';
import { createSite, type Site } from './site.ts';

/** Rejects as `loadContent` does. */
export async function loadSite(options: LoadOptions): Promise<Site> {
  const site = createSite(await loadContent(options));
  return { ...site, problems: [...site.problems, ...findEmptyComponents(site)] };
}
