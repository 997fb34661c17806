// Loaded before a supervised server (`node --import`): tells which files of the project Node loads. What runs through
// Vite does not pass here; Vite renews it by itself.
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const own = [path.join(root, 'src') + path.sep, path.join(root, 'astro.config.mjs')];

/** The files so far. */
export const loadedByNode = new Set<string>();

registerHooks({
  load(url, context, nextLoad) {
    const file = url.startsWith('file:') ? fileURLToPath(url) : '';
    if (own.some((start) => file.startsWith(start))) {
      loadedByNode.add(file);
      process.send?.({ loaded: file });
    }
    return nextLoad(url, context);
  },
});
