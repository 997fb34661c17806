// Astro's entry to our content. Pages read it through src/site/page-values/pages/page-data.ts.
import { defineCollection } from 'astro:content';
import { getContentLoader } from './site/page-values/shared-site.ts';

export const collections = { documents: defineCollection({ loader: getContentLoader() }) };
