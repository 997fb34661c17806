// The words that the site holds fixed, as values; `parse-glossary.ts` makes them of `glossary.yml`.
import type { Locale } from '../../vocabulary.ts';

/** Terms that survive translation, and labels of the product per locale. */
export interface Glossary {
  terms: GlossaryTerm[];
  words: GlossaryWord[];
  /** Free part of `glossary.yml`, as written. */
  labels: Record<string, Record<Locale, string>>;
  /** What the glossary page explains, in its order; empty where there is no such page. */
  page: GlossaryGroup[];
  /** Words of that page that articles link where they first stand. */
  links: GlossaryLink[];
}

/** A part of the glossary page. Its title and what its words mean stand in `glossary.yml` of each locale, by id. */
export interface GlossaryGroup {
  id: string;
  entries: { id: string; name: GlossaryName }[];
}

/** What a word of the glossary page is called: one of `words`, a label of the product with its gloss, or a term. */
export type GlossaryName =
  | { kind: 'word'; word: GlossaryWord }
  | { kind: 'label'; label: string; glosses: Record<Locale, string> }
  | { kind: 'term'; term: string };

export interface GlossaryLink {
  id: string;
  name: GlossaryName;
  /** Other forms in which it stands in texts, per locale. */
  forms: Record<Locale, string[]>;
}

/** What one thing is called, per locale. */
export interface GlossaryWord {
  /** As the file names it, in the reference language. */
  word: string;
  in: Record<Locale, string>;
  /** Other names for it that texts are not to use, per locale. */
  never: Record<Locale, string[]>;
}

export interface GlossaryTerm {
  term: string;
  /** Wrong words seen for it, per locale. */
  never: Record<Locale, string[]>;
}

/** `SSH tunnel (to a database)` is about `SSH tunnel`. */
export const wordItself = (word: string): string => word.replace(/(?: \(|, ).*$/u, '');
