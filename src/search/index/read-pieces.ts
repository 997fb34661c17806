// Texts of one language to numbers of words. A piece of text is taken apart once, however often it comes: that is most
// of the work of reading.
import { byText } from '../../by-text.ts';
import { fold, segmenterFor, splitPieces, wordsOfPiece, type WrittenWord } from '../query/words/split-words.ts';

export interface PieceReader {
  /** Number of each folded word, in the order in which they came. */
  wordIds: ReadonlyMap<string, number>;
  /** The numbers of a text's words, in order. */
  read(text: string): Int32Array;
  /**
   * The ways in which a folded word was written in the texts so far, the commonest first; rare ones are left out, and
   * words that are always written as they are folded.
   */
  commonForms(): Map<string, string[]>;
}

interface Piece {
  ids: readonly number[];
  words: readonly WrittenWord[];
  count: number;
}

export function createPieceReader(lang: string): PieceReader {
  const segment = segmenterFor(lang);
  const wordIds = new Map<string, number>();
  const pieces = new Map<string, Piece>();

  const idOf = ({ word }: WrittenWord): number => {
    const id = wordIds.get(word) ?? wordIds.size;
    wordIds.set(word, id);
    return id;
  };

  function take(text: string): Piece {
    const words = wordsOfPiece(text);
    const piece = { words, ids: words.map(idOf), count: 0 };
    pieces.set(text, piece);
    return piece;
  }

  return {
    wordIds,
    read(text) {
      const found = splitPieces(text, segment).map((piece) => {
        const known = pieces.get(piece) ?? take(piece);
        known.count += 1;
        return known.ids;
      });
      return Int32Array.from(found.flat());
    },
    commonForms: () => commonForms(pieces.values()),
  };
}

/** A form that is rarer beside the others is a slip, or a word without its accents. */
const rareForm = 0.2;

function commonForms(pieces: Iterable<Piece>): Map<string, string[]> {
  const forms = new Map<string, Map<string, number>>();
  for (const { words, count } of pieces) {
    for (const { word, written } of words) {
      if (fold(written) !== word) continue;
      const counts = forms.get(word) ?? new Map<string, number>();
      forms.set(word, counts);
      counts.set(written, (counts.get(written) ?? 0) + count);
    }
  }
  const common = new Map<string, string[]>();
  for (const [word, counts] of forms) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const kept = [...counts]
      .filter(([, count]) => count >= total * rareForm)
      .sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))
      .map(([form]) => form);
    if (kept.length > 1 || (kept[0] !== undefined && kept[0] !== word)) common.set(word, kept);
  }
  return common;
}
