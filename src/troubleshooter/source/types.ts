// The words of this folder as types. A guide is plain JSON values from here on.
import type { Locale } from '../../vocabulary.ts';
import type { CarriedFact, GuideSource, GuideWords, NodeSource } from './schema.ts';

/** Interface words this folder asks for. The translator of `i18n` fits. */
export type GuideKey =
  | 'guide.pageTitle'
  | 'guide.back'
  | 'guide.worked'
  | 'guide.failed'
  | 'guide.blocked'
  | 'guide.triedFailed'
  | 'guide.triedBlocked'
  | 'guide.yourService'
  | 'guide.yourCause'
  | 'guide.continuesIn'
  | 'guide.goTo'
  | 'guide.toGuide'
  | 'ticket.subject'
  | 'ticket.symptom'
  | 'ticket.line'
  | 'ticket.tried'
  | 'ticket.triedNothing'
  | 'ticket.triedItem'
  | 'ticket.product'
  | 'ticket.agentHeading'
  | 'ticket.askReproducible'
  | 'ticket.askReproducibleHint'
  | 'ticket.askChanged'
  | 'ticket.askChangedHint'
  | 'ticket.askPriority'
  | 'ticket.askPriorityHint'
  | 'ticket.askContact'
  | 'ticket.askContactHint'
  | 'ticket.defaultSubject'
  | 'ticket.symptomHint'
  | 'ticket.triedHint'
  | 'ticket.article'
  | 'ticket.noSecrets';
export type TranslateLabel = (key: GuideKey, values?: Readonly<Record<string, string | number>>) => string;

/** One way on from a node. */
export interface Edge {
  from: string;
  /** Option id, or `worked`, `failed`, `blocked` of a fix. */
  option: string;
  /** Node of this guide, or `guide:<id>`. */
  to: string;
  says?: string | undefined;
  escape?: 'unsure' | 'other' | undefined;
  why?: string | undefined;
}

export interface Tried {
  fix: string;
  result: 'failed' | 'blocked';
}

/** What was said on the way here, as far as the guide carries it. */
export interface Facts {
  symptom?: string | undefined;
  service?: string | undefined;
  cause?: string | undefined;
  tried: readonly Tried[];
}

/** A page: a node and what was said before it. */
export interface State {
  /** Address below the guide, without slashes at its ends; empty for the landing page. */
  address: string;
  node: string;
  facts: Facts;
  /** Address of the state from which this one was first reached; undefined for the landing page. */
  parent: string | undefined;
}

/** The graph with everything that decides what follows what. */
export interface Graph {
  id: string;
  start: string;
  carry: readonly CarriedFact[];
  nodes: Readonly<Record<string, NodeSource>>;
  edges: readonly Edge[];
  /** The end that every page offers. Undefined where the guide has none. */
  ticketNode: string | undefined;
}

/** A part of an article as a page shows it. */
export interface PartContent {
  html: string;
  /** Language of the text, where it is not the page's. */
  locale?: Locale | undefined;
  articleTitle: string;
  sectionHeading: string;
  url: string;
  /** Address of the original, where that has changed since the section was translated. */
  changedOriginal?: string | undefined;
}

export interface ArticleReference {
  title: string;
  url: string;
  /** Version of the source that the document states. */
  version?: string | undefined;
}

/** A guide, checked and complete: everything that its pages need. */
export interface Guide {
  id: string;
  source: GuideSource;
  graph: Graph;
  states: State[];
  /** Addresses that were published once, and where they lead now. */
  redirects: { from: string; to: string }[];
  /** Words per locale; where a locale's are incomplete, those of `wordsLocale`. */
  words: Record<Locale, GuideWords>;
  /** Locale of the words, the reference where a locale's own are missing. */
  wordsLocale: Record<Locale, Locale>;
  /** By locale, then by part. A part that a locale lacks is left out. */
  parts: Record<Locale, Record<string, PartContent>>;
  /** The article that the guide belongs to, per locale. */
  article: Record<Locale, ArticleReference | undefined>;
}

/** Spells addresses. `guide` begins with the base path; `absolute` puts the site's origin before it. */
export interface GuideUrls {
  guide: (locale: Locale, guide?: string, state?: string) => string;
  absolute: (url: string) => string;
}
