// What the panel asks of the search, which runs in a worker: to read tables and to rank takes longer than a frame.
import type { Excerpt } from '../../../search/query/excerpt.ts';
import type { Outcome } from '../../../search/query/search.ts';
import type { Page } from '../../../search/query/table/table.ts';

/** Folders, as absolute addresses: tables of the page's language, those of the reference locale, texts of all pages. */
export interface Addresses {
  bundle: string;
  reference: string;
  texts: string;
}

/** Which pages are wanted; an empty value wants all. */
export interface Filter {
  kind: string;
  topic: string;
}

export interface Question {
  /** Rises with every question: earlier ones are given up. */
  turn: number;
  query: string;
  /** Without corrections. */
  asTyped: boolean;
  filter: Filter;
  limit: number;
}

/** An outcome that can be sent: words are weighed where the texts are cut. */
export type Answer = Omit<Outcome, 'weigh'>;

/** What is shown below the title of a result of the turn; the answer beyond doubt shows more. */
export interface Shown {
  turn: number;
  page: Pick<Page, 'fragment' | 'lang'>;
  isAnswer: boolean;
}

/** Each takes one value, so that it can be sent. */
export interface SearchCalls {
  /** Kinds and topics of the pages, each once. Rejects where the table cannot be fetched; the next call tries again. */
  load(): Promise<{ kinds: string[]; topics: string[] }>;
  /**
   * Undefined where a later question came meanwhile, or rejects; files that are not here are asked for once the reader
   * pauses. Where English would help and is not here yet, `onFirst` receives
   * what the language itself gives if English takes its time. English that cannot be fetched is done without.
   */
  ask(question: Question, onFirst: (answer: Answer) => void): Promise<Answer | undefined>;
  /** The guide that fits a query best. */
  findGuide(query: string): Promise<Page | undefined>;
  /** Undefined where the text cannot be fetched, or belongs to an earlier turn. */
  excerpt(shown: Shown): Promise<Excerpt | undefined>;
}

/** To the worker. */
export interface Call {
  id: number;
  addresses: Addresses;
  name: keyof SearchCalls;
  input: unknown;
}

/** From the worker: what a call gives, before that perhaps a first answer; or why it gives nothing. */
export type Reply = { id: number } & ({ value: unknown } | { first: Answer } | { failure: 'no-index' | 'failed' });
