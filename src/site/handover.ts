// Hands what was loaded to the pages. Astro runs the content loader, the pages and the integrations as separate
// instances of our modules in one process; a registered symbol is the one place that all of them share.
import type { LoadedContent } from './load.ts';

const key = Symbol.for('help-center.loaded');
const shared = globalThis as { [key]?: LoadedContent };

export function setLoadedContent(loaded: LoadedContent): void {
  shared[key] = loaded;
}

/** What was loaded last. Throws before the first load, which would be a defect of the build's order. */
export function getLoadedContent(): LoadedContent {
  const loaded = shared[key];
  if (!loaded) throw new Error('The content has not been loaded. The collection in src/content.config.ts does that.');
  return loaded;
}
