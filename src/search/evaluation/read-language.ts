// Small sites in languages that the project has neither words nor, mostly, a stemmer for: what the search makes of any
// language.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SearchDocument } from '../../vocabulary.ts';
import type { EvaluationQuery } from './evaluate.ts';

const folder = join(import.meta.dirname, 'languages');
const site = z.strictObject({
  articles: z.record(
    z.string(),
    z.strictObject({ title: z.string(), description: z.string(), sections: z.record(z.string(), z.string()) }),
  ),
  queries: z.array(z.tuple([z.string(), z.string()])),
});

export interface LanguageSite {
  documents: SearchDocument[];
  queries: EvaluationQuery[];
}

export const siteLanguages = readdirSync(folder).map((name) => name.replace('.yml', ''));

export function readLanguageSite(lang: string): LanguageSite {
  const { articles, queries } = site.parse(parse(readFileSync(join(folder, `${lang}.yml`), 'utf8')));
  return {
    documents: Object.entries(articles).map(([id, { title, description, sections }]) => ({
      locale: lang,
      lang,
      id,
      kind: 'article',
      url: `/${lang}/help/${id}/`,
      title,
      description,
      phrases: [],
      feature: [],
      topic: undefined,
      sections: Object.entries(sections).map(([heading, text], i) => ({ id: `s${i}`, heading, text })),
    })),
    queries: queries.map(([query, id]) => ({ locale: lang, query, kind: lang, ids: [id] })),
  };
}
