// The templates of the site under test.
import { templatePagesIn, type TemplatePage } from '../../src/site/inspect/templates.ts';
import { builtFiles, siteDir } from './built-site.ts';

/** Keys of the locales that were built. */
export const builtLocales = (): string[] =>
  builtFiles('/index.html').flatMap((file) => /^([a-z-]+)\/search\/index\.html$/i.exec(file)?.[1] ?? []);

/** One page per template and locale of the site under test. */
export const templatePages = (locales: readonly string[] = builtLocales()): TemplatePage[] => templatePagesIn(siteDir(), locales);
