// Reads the documents of one locale into numbers: every later step (weights, mining, groups) counts integers, not
// strings.
import type { SearchDocument } from '../../vocabulary.ts';
import { stemmerFor } from '../query/words/language-facts.ts';
import { numberStems } from '../query/words/stem.ts';
import { stopWordsFor } from '../query/words/stop-words.ts';
import { createPieceReader } from './read-pieces.ts';

/** A piece of a document: which field, which section (-1 outside sections), its stems in order (stop words left out). */
export interface Unit {
  field: 'title' | 'phrase' | 'description' | 'heading' | 'body';
  section: number;
  stems: Int32Array;
  /** All its words in order, as indexes into `vocabulary`. */
  words: Int32Array;
  /** True for text that stands word for word in several documents: it tells nothing about any of them. */
  repeated: boolean;
}

export interface LocaleTerms {
  locale: string;
  lang: string;
  documents: readonly SearchDocument[];
  units: Unit[][];
  /** Folded words, sorted, without stop words. */
  words: string[];
  /** Stem of each word, as an index into `stems`. */
  stemOfWord: Int32Array;
  /** Stems in the order in which the sorted words bring them. The reader's side derives the same order. */
  stems: string[];
  stop: readonly string[];
  /** Folded words as they came, stop words too. */
  vocabulary: readonly string[];
  /** The ways in which a folded word is written, the commonest first; rare ones are left out, and words that are always written as they are folded. */
  written: ReadonlyMap<string, readonly string[]>;
}

/** From how many documents on a block counts as repeated text. */
const repeatedFrom = 3;

/** Longer words are data, and nobody types them. */
const longestWord = 40;

/** A stop list for a language without one: words in more than this share of the documents. */
const everywhere = 0.6;

/** The words, stems and units of one locale's documents, in the documents' order. */
export function readTerms(locale: string, lang: string, documents: readonly SearchDocument[]): LocaleTerms {
  const listed = stopWordsFor(lang);
  const stop = new Set(listed);
  const { wordIds, read, commonForms } = createPieceReader(lang);
  const rawUnits = documents.map((document) => rawUnitsOf(document, read));
  const dropped = listed.length > 0 ? new Set<number>() : wordsEverywhere(rawUnits, wordIds.size);

  const vocabulary = [...wordIds.keys()];
  const words = vocabulary.filter((word, id) => !stop.has(word) && word.length <= longestWord && !dropped.has(id)).sort();
  const { stemIndex, stemOfWord } = numberStems(words, stemmerFor(lang));
  const stemOfId = new Int32Array(wordIds.size).fill(-1);
  words.forEach((word, i) => (stemOfId[wordIds.get(word) ?? 0] = stemOfWord[i] ?? -1));

  const repeats = countBlocks(documents);
  const units = rawUnits.map((list) =>
    list.map(({ field, section, text, ids }) => ({
      field,
      section,
      stems: Int32Array.from(ids, (id) => stemOfId[id] ?? -1).filter((stem) => stem >= 0),
      words: ids,
      repeated: field === 'body' && (repeats.get(text) ?? 0) >= repeatedFrom,
    })),
  );
  const missing = [...dropped].length === 0 ? listed : vocabulary.filter((_, id) => dropped.has(id)).sort();
  return {
    locale,
    lang,
    documents,
    units,
    words,
    stemOfWord,
    stems: [...stemIndex.keys()],
    stop: missing,
    vocabulary,
    written: commonForms(),
  };
}

interface RawUnit {
  field: Unit['field'];
  section: number;
  text: string;
  ids: Int32Array;
}

function rawUnitsOf(document: SearchDocument, read: (text: string) => Int32Array): RawUnit[] {
  const unit = (field: Unit['field'], section: number, text: string): RawUnit => ({ field, section, text, ids: read(text) });
  return [
    unit('title', -1, document.title),
    ...document.phrases.map((phrase) => unit('phrase', -1, phrase)),
    unit(
      'description',
      -1,
      document.otherTitle === undefined || document.otherTitle === document.title
        ? document.description
        : `${document.otherTitle}. ${document.description}`,
    ),
    ...document.sections.flatMap((section, i) => [
      unit('heading', i, section.heading),
      ...(section.blocks ?? [section.text]).map((block) => unit('body', i, block)),
    ]),
  ];
}

function countBlocks(documents: readonly SearchDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const blocks = new Set(document.sections.flatMap((section) => section.blocks ?? [section.text]));
    for (const block of blocks) counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  return counts;
}

function wordsEverywhere(rawUnits: readonly RawUnit[][], size: number): Set<number> {
  const counts = new Int32Array(size);
  for (const list of rawUnits) for (const id of new Set(list.flatMap(({ ids }) => [...ids]))) counts[id] = (counts[id] ?? 0) + 1;
  const limit = Math.max(5, rawUnits.length * everywhere);
  return new Set([...counts.keys()].filter((id) => (counts[id] ?? 0) > limit));
}
