// For Astro's own commands (`astro check`, `astro sync`); our commands hand their settings over themselves.
import { astroConfig } from './src/site/astro-config.ts';
import { readSettings } from './src/site/settings.ts';

export default astroConfig(readSettings(process.env));
