// A bare address ends where a text without spaces goes on: before Chinese, Japanese and Korean characters, and before
// quotation marks and punctuation that no address holds.
import type { Code, Construct, Effects, State } from 'micromark-util-types';

const ending =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF“”„«»‹›…،؛؟۔।]/u;
const space = 32;

const isEnding = (code: Code): boolean => code !== null && code > 127 && ending.test(String.fromCharCode(code));

/** The construct of a bare address: its parts see a space where the address has to end. */
export const endInTime = (construct: Construct): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    return construct.tokenize.call(this, wrapParts(effects), ok, nok);
  },
});

const wrapParts = (effects: Effects): Effects => ({
  ...effects,
  attempt: (part, ok, nok) => effects.attempt(isPart(part) ? seeingEnds(part) : part, ok, nok),
  check: (part, ok, nok) => effects.check(isPart(part) ? seeingEnds(part) : part, ok, nok),
});

const isPart = (part: Parameters<Effects['check']>[0]): part is Construct => 'tokenize' in part;

const seeingEnds = (part: Construct): Construct => ({
  ...part,
  tokenize(effects, ok, nok) {
    let real: Code = null;
    let isDone = false;
    // What comes after the part sees the text as it is.
    const leave =
      (state: State): State =>
      () => {
        isDone = true;
        return state(real);
      };
    const see =
      (state: State): State =>
      (code) => {
        real = code;
        const next = state(isEnding(code) ? space : code);
        return next === undefined || isDone ? next : see(next);
      };
    return see(part.tokenize.call(this, wrapParts(effects), leave(ok), leave(nok)));
  },
});
