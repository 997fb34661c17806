// What each part of the search gives: the same search without it. Nothing of this is known to the search itself, which is
// made of readers, signals and tables; a part is left out of those.
import { coverageSignal, allSignals, orderSignal, titleSignal, wholeSignal, type Signal } from '../query/rank.ts';
import type { Reader } from '../query/read-word.ts';
import { allReaders, readCompound, readSimilar, readSlip } from '../query/readers.ts';
import { decodeSparse } from '../query/table/sparse.ts';
import type { SearchTable } from '../query/table/table.ts';
import type { Variant } from './built-search.ts';

const none = decodeSparse({ columns: '', levels: '' });
const withoutReader = (reader: Reader): Variant => ({ options: { readers: allReaders.filter((one) => one !== reader) } });
const withoutSignal = (signal: Signal): Variant => ({ options: { signals: allSignals.filter((one) => one !== signal) } });
const without = (part: Partial<SearchTable>): Variant => ({ table: (table) => ({ ...table, ...part }) });

const noWords = { everyday: new Map(), groups: none, titleGroups: new Map() };

export const ablations: Readonly<Record<string, Variant>> = {
  'everyday words': without({ ...noWords, everydayOnly: [], everydayOnlyStems: new Set() }),
  'near words': without({ near: none }),
  'mined lexicon': without({ near: none, english: none }),
  English: { hasEnglish: false },
  'stop words': without({ stop: new Set() }),
  // A space behind the last word says that it is whole.
  'half words': { query: (query) => `${query} ` },
  spelling: withoutReader(readSlip),
  compounds: withoutReader(readCompound),
  'similar words': withoutReader(readSimilar),
  messages: without({ messages: none }),
  coverage: withoutSignal(coverageSignal),
  'the whole query': withoutSignal(wholeSignal),
  title: withoutSignal(titleSignal),
  'words in order': withoutSignal(orderSignal),
};
