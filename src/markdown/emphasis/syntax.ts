// Where `*` and `**` begin and end. CommonMark asks for a space or another mark beside punctuation, so that in a text
// without spaces, or beside a label glued to the next word, `**` stays on the page. Here a run also opens or closes
// beside Chinese, Japanese and Korean characters, and a run of two wherever its own side allows it: `**[Save](a)**to`.
import { classifyCharacter } from 'micromark-util-classify-character';
import { attention } from 'micromark-core-commonmark';
import { cjkClass } from '../scripts.ts';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

const asterisk = 42;
// What classifyCharacter says; letters have no number.
const whitespace = 1;
const punctuation = 2;

// Codes are those of UTF-16: rare characters come in halves.
const cjk = new RegExp(`[${cjkClass}\\uD840-\\uD87F]`, 'u');
// No quotation marks: those that open in one language close in another.
const closers = /[\p{Pe}.,;:?%。、，．；：？！…]/u;
const openers = /(?![„‚])[\p{Ps}<¿¡]/u;

const is = (code: Code, pattern: RegExp): boolean => code !== null && code > 0 && pattern.test(String.fromCharCode(code));

/** Whether a run may open or close where CommonMark says no: no space is beside it, and no bracket of the other side. */
export const mayOpen = (next: Code): boolean => classifyCharacter(next) !== whitespace && !is(next, closers);
export const mayClose = (previous: Code): boolean => classifyCharacter(previous) !== whitespace && !is(previous, openers);

/**
 * Whether `__` marks the text on its inner side though a character stands right outside. Names such as `a__init__` stay:
 * what is marked, or what stands outside, has to be Chinese, Japanese or Korean.
 */
const opensBeside = (outer: Code, inner: Code): boolean =>
  classifyCharacter(outer) === undefined &&
  (is(inner, cjk) || (is(outer, cjk) && classifyCharacter(inner) === punctuation && !is(inner, /_/u)));

const emphasis: Construct = {
  ...attention,
  name: 'dialectAttention',
  tokenize(effects, ok) {
    const { previous } = this;
    const markers = this.parser.constructs.attentionMarkers.null ?? [];
    const before = classifyCharacter(previous);
    return (marker) => {
      effects.enter('attentionSequence');
      return inside(marker);
      function inside(code: Code): State | undefined {
        if (code === marker) {
          effects.consume(code);
          return inside;
        }
        const token = effects.exit('attentionSequence');
        const after = classifyCharacter(code);
        const opens = after === undefined || (after === punctuation && before !== undefined) || markers.includes(code);
        const closes = before === undefined || (before === punctuation && after !== undefined) || markers.includes(previous);
        if (marker !== asterisk) {
          const isPair = token.end.offset - token.start.offset === 2;
          token._open = (opens && (before !== undefined || !closes)) || (isPair && opensBeside(previous, code));
          token._close = (closes && (after !== undefined || !opens)) || (isPair && opensBeside(code, previous));
          return ok(code);
        }
        const isWide = is(previous, cjk) || is(code, cjk) || token.end.offset - token.start.offset > 1;
        token._open = opens || (isWide && mayOpen(code));
        token._close = closes || (isWide && mayClose(previous));
        return ok(code);
      }
    };
  },
};

/** Micromark extension: emphasis as ever, and beside Chinese, Japanese, Korean and glued labels as well. */
export const emphasisSyntax: Extension = {
  text: { 42: emphasis, 95: emphasis },
  disable: { null: ['attention'] },
};
