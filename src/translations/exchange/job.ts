// What goes to translators and comes back, apart from any format.
import type { CodeKind } from './codes/coded-text.ts';

/** A code as a translator's program shows it. */
export interface UnitCode extends CodeKind {
  id: number;
  isPair: boolean;
  /** Its Markdown; `close` is empty where it stands alone. */
  open: string;
  close: string;
  /** What it means in words: the text of code, the name of a product, the target of a link. */
  content: string;
  /** Whether a translation may leave it out. */
  isOptional: boolean;
}

/** A text of the memory that is equal or near. */
export interface MemoryMatch {
  source: string;
  target: string;
  /** 0 to 100; 100 for the same text. */
  score: number;
  /** The file that it stands in. */
  origin: string;
}

export interface UnitNote {
  category: 'section' | 'key' | 'description' | 'place' | 'state' | 'old-source' | 'old-translation';
  text: string;
}

/** Why a text is in the job: `stale` says something else than the reference does now, `unknown` has never been compared. */
export type UnitStatus = 'missing' | 'stale' | 'unknown' | 'current';

export interface Unit {
  /** `printUnitId` */
  id: string;
  /** Tagged texts (`coded-text.ts`). */
  source: string;
  target: string | undefined;
  codes: UnitCode[];
  status: UnitStatus;
  /** Whether the target can be taken as it is: it is today's translation, or the memory has the very text. */
  isReady: boolean;
  matches: MemoryMatch[];
  notes: UnitNote[];
  terms: { term: string; translation: string }[];
  /** Longest translation, in characters. */
  longest: number | undefined;
}

export interface JobFile {
  /** File of the translation, relative to the content folder, whether it exists or not. */
  file: string;
  title: string;
  /** Address of the built page of the reference. */
  address: string;
  units: Unit[];
}

export interface Job {
  sourceLang: string;
  targetLang: string;
  targetDir: 'ltr' | 'rtl';
  files: JobFile[];
}

/** What a unit was made from: the key of its text, the digest of its source, and that of its translation at that time. */
export interface UnitId {
  key: string;
  source: string;
  /** Undefined where there was no translation. */
  exact: string | undefined;
}

/**
 * The id carries all that the import must know, since every program keeps ids.
 *
 * @example `b12.0a1b2c3d4e.5f6a7b8c`, `title.0a1b2c3d4e.new`
 */
export const printUnitId = ({ key, source, exact = 'new' }: UnitId): string => `${plainKey(key)}.${source}.${exact}`;

/** A key in the letters that an id may have (NMTOKEN, and no `#`). */
export const plainKey = (key: string): string => key.replace(/[^\w.:-]/g, '_');

/** Undefined for an id that is none of ours. The key is as `plainKey` gives it. */
export function parseUnitId(id: string): UnitId | undefined {
  const [, key, source, exact] = /^([\w.:-]+)\.([0-9a-f]{10})\.(new|[0-9a-f]{8})$/.exec(id) ?? [];
  if (key === undefined || source === undefined) return undefined;
  return { key, source, exact: exact === 'new' ? undefined : exact };
}

/** A unit as it comes back. */
export interface ReturnedUnit {
  file: string;
  id: string;
  /** 1-based line of the returned file. */
  line: number;
  source: string;
  /** Undefined where nobody has translated it. */
  target: string | undefined;
  /** Whether the translator's program says that it is done. */
  isDone: boolean;
  /** What it may hold without anybody having looked: texts of the memory. */
  offered: string[];
  /** What is wrong with it already as a unit of its format. */
  fault: string | undefined;
}

/** A returned file; `fault` where it cannot be read as a whole, and then nothing of it is taken. */
export type ReturnedJob =
  | { fault: string; line: number }
  | { fault: undefined; targetLang: string | undefined; units: ReturnedUnit[] };
