// How text becomes words, the same for what is indexed and for what is asked.

/** Lower case without accents: `Réauthentifier` and `reauthentifier` are one word. Folding twice changes nothing. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');

// The little words that French and Italian write onto the next one: l'accès, qu'il, dell'utente, un'altra.
const elision =
  /(?<![\p{L}\p{N}])(?:qu|jusqu|lorsqu|puisqu|quoiqu|presqu|dall|dell|nell|sull|all|coll|quell|quest|bell|sant|un|[cdjlmnst])['’ʼ](?=\p{L})/giu;

// A version stays in one piece (2.4.6); everything else is letters or digits. Text such as `app/etc` or `max_packet`
// falls into its parts.
const piece = /\d+(?:\.\d+)+|[\p{L}\p{M}]+|\d+/gu;

const camelBoundary = /(?<=\p{Ll})(?=\p{Lu})/u;

/**
 * The folded words of a text, in order. `MariaDB`-like spellings give the whole word; identifiers written in camel
 * case (`getCustomerData`) give their parts after the whole.
 */
export const splitWords = (text: string): string[] =>
  splitPieces(text).flatMap((piece) => wordsOfPiece(piece).map(({ word }) => word));

/** A folded word and how it stands in the text, in lower case. */
export interface WrittenWord {
  word: string;
  written: string;
}

/** The pieces of a text that are words or numbers, in order. */
export const splitPieces = (text: string): string[] => text.replace(elision, '').match(piece) ?? [];

/** The words of one piece: itself, and its parts where it is an identifier. */
export function wordsOfPiece(written: string): WrittenWord[] {
  const word = fold(written);
  if (word === '') return [];
  const whole = { word, written: written.normalize('NFC').toLowerCase() };
  const parts = written.length < 8 ? [] : written.split(camelBoundary);
  return parts.length < 2
    ? [whole]
    : [
        whole,
        ...parts
          .map(fold)
          .filter((part) => part.length > 3)
          .map((part) => ({ word: part, written: part })),
      ];
}

/** True for numbers and versions, which are never corrected or translated. */
export const isNumber = (word: string): boolean => /^\d/.test(word);
