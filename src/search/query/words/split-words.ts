// How text becomes words, the same for what is indexed and for what is asked.

/** Accents, vowel points and lengthening strokes: writers leave them out. Marks that make another letter (か, が) stay. */
const marks =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks themselves are meant, not letters that hold them
  /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]+/g;
/** Letters that are written in two ways, and that no mark tells apart. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', ı: 'i', ى: 'ي', ة: 'ه' };
const alike = /[ßæœøłıىة]/g;
const hiragana = /[\u3041-\u3096]/g;
const toKatakana = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 0x60);
/** Folding changes nothing of it, and takes time. */
const isPlain = /^[a-z0-9.]*$/;

/**
 * Lower case without accents: `Réauthentifier` and `reauthentifier` are one word, and so are `パスワード`, `ぱすわーど` and
 * half-width letters. Folding twice changes nothing.
 */
export function fold(text: string): string {
  if (isPlain.test(text)) return text;
  const once = text.normalize('NFKD').replace(marks, '').toLowerCase();
  if (isPlain.test(once)) return once;
  return once
    .normalize('NFKD')
    .replace(marks, '')
    .replace(alike, (letter) => letters[letter] ?? letter)
    .replace(hiragana, toKatakana);
}

// The little words that French and Italian write onto the next one: l'accès, qu'il, dell'utente, un'altra.
const elision =
  /(?<![\p{L}\p{N}])(?:qu|jusqu|lorsqu|puisqu|quoiqu|presqu|dall|dell|nell|sull|all|coll|quell|quest|bell|sant|un|[cdjlmnst])['’ʼ](?=\p{L})/giu;

// A version stays in one piece (2.4.6); everything else is letters or digits. Text such as `app/etc` or `max_packet`
// falls into its parts.
const piece = /\d+(?:\.\d+)+|[\p{L}\p{M}]+|\d+/gu;

const camelBoundary = /(?<=\p{Ll})(?=\p{Lu})/u;

// Scripts that put no space between words.
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]+/gu;
const isUnspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** Takes a run of letters without spaces apart into its words. */
export type Segment = (run: string) => string[];

/** For what is indexed: the words that dictionaries know. What is asked is taken apart by the words of the index. */
export function segmenterFor(lang: string): Segment {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  return (run) => Array.from(segmenter.segment(run), ({ segment }) => segment);
}

/**
 * The folded words of a text, in order. `MariaDB`-like spellings give the whole word; identifiers written in camel
 * case (`getCustomerData`) give their parts after the whole. Without `segment`, letters without spaces are one word.
 */
export const splitWords = (text: string, segment?: Segment): string[] =>
  splitPieces(text, segment).flatMap((piece) => wordsOfPiece(piece).map(({ word }) => word));

/** A folded word and how it stands in the text, in lower case. */
export interface WrittenWord {
  word: string;
  written: string;
}

/** The pieces of a text that are words or numbers, in order. */
export function splitPieces(text: string, segment?: Segment): string[] {
  const pieces = text.replace(elision, '').match(piece) ?? [];
  return segment === undefined || !isUnspaced.test(text)
    ? pieces
    : pieces.flatMap((run) => (isUnspaced.test(run) ? segmentRun(run, segment) : [run]));
}

/** Letters of scripts with spaces stand between those without: `PDFで`. */
function segmentRun(run: string, segment: Segment): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: match, index } of run.normalize('NFKC').matchAll(unspaced)) {
    if (index > end) parts.push(run.normalize('NFKC').slice(end, index));
    parts.push(...segment(match));
    end = index + match.length;
  }
  const rest = run.normalize('NFKC').slice(end);
  return rest === '' ? parts : [...parts, rest];
}

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

/** Longer words than this are not looked for in a run without spaces. */
const longestKnown = 16;

/**
 * Takes runs apart by known words, so that build and browser agree whatever dictionaries they have: as few letters as
 * possible stay unknown, then as few words as possible are used. `known` holds folded words.
 */
export function segmenterBy(known: { has(word: string): boolean }): Segment {
  return (run) => {
    const letters = [...fold(run)];
    const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
    for (let end = 1; end <= letters.length; end++) {
      let found = { cost: (best[end - 1]?.cost ?? 0) + unknownCost, from: end - 1 };
      for (let start = Math.max(0, end - longestKnown); start < end; start++) {
        const cost = (best[start]?.cost ?? 0) + 1;
        if (cost < found.cost && known.has(letters.slice(start, end).join(''))) found = { cost, from: start };
      }
      best[end] = found;
    }
    const words: string[] = [];
    for (let end = letters.length; end > 0; end = best[end]?.from ?? 0)
      words.unshift(letters.slice(best[end]?.from ?? 0, end).join(''));
    return joinUnknown(words, known);
  };
}
const unknownCost = 100;

/** Unknown letters side by side are one unknown word. */
function joinUnknown(words: readonly string[], known: { has(word: string): boolean }): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isUnknown = !known.has(word);
    if (isUnknown && isOpen) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    isOpen = isUnknown;
  }
  return joined;
}
