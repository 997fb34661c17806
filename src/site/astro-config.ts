// What Astro is told: the same for a build, for `npm run dev` and for Astro's own commands.
import type { AstroUserConfig } from 'astro';
import { helpCenter } from './integration.ts';
import type { BuildSettings } from './settings.ts';

// What is loaded lazily imports little: Vite's helper that preloads it would cost each first visit more than it saves.
// Astro sets the option itself, so it is set last and by a plugin; the helper stays even then, so it is replaced.
const withoutPreload = {
  name: 'without-preload',
  enforce: 'pre' as const,
  configEnvironment: (name: string) => (name === 'client' ? { build: { modulePreload: false as const } } : undefined),
  load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/** Astro's configuration for settings that have been read: nobody reads the environment a second time. */
export const astroConfig = (settings: BuildSettings): AstroUserConfig => ({
  base: settings.base,
  outDir: settings.outDir,
  cacheDir: `${settings.cacheDir}/astro`,
  trailingSlash: 'always',
  // Stylesheets stay files: the second page of a visit has them already.
  build: { format: 'directory', assets: 'site-files', inlineStylesheets: 'never' },
  // Content has a pipeline of its own; Astro's would warn of a highlighter that the policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [helpCenter(settings)],
  vite: {
    cacheDir: `${settings.cacheDir}/vite`,
    // Without a search for a configuration of PostCSS, which goes up to the root of the disk: no version of the program would
    // know what it says.
    css: { postcss: {} },
    // Scripts stay files as well: inlined they would be sent with every page.
    build: { assetsInlineLimit: 0 },
    // The script of the search is built as a worker's is and imported as a module.
    worker: { format: 'es' },
    plugins: [withoutPreload],
  },
});
