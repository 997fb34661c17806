import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/site/content-security-policy.ts';
import { helpCenter } from './src/site/integration.ts';
import { readSettings } from './src/site/settings.ts';

const settings = readSettings(process.env);

export default defineConfig({
  base: settings.base,
  outDir: settings.outDir,
  cacheDir: `${settings.cacheDir}/astro`,
  trailingSlash: 'always',
  // Stylesheets stay files: the second page of a visit has them already.
  build: { format: 'directory', assets: '_site', inlineStylesheets: 'never' },
  security: { csp: contentSecurityPolicy },
  // Content has a pipeline of its own; Astro's would warn of a highlighter that the policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [helpCenter(settings)],
  vite: {
    cacheDir: `${settings.cacheDir}/vite`,
    // Scripts stay files as well: inlined they would be sent with every page.
    build: { assetsInlineLimit: 0 },
  },
});
