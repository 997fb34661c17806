// A bare address ends where a text without spaces goes on: before Chinese, Japanese and Korean characters, and before
// quotation marks and punctuation that no address holds.
import { cjkClass } from '../scripts.ts';
import type { Code, Construct, Effects, State } from 'micromark-util-types';

const ending = new RegExp(`[${cjkClass}“”„«»‹›…،؛؟۔।]`, 'u');
const space = 32;

const isEnding = (code: Code): boolean => code !== null && code > 127 && ending.test(String.fromCharCode(code));

/** The construct of a bare address: its parts see a space where the address has to end. */
export const endInTime = (construct: Construct): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    return construct.tokenize.call(this, wrapParts(effects, seeEnds), ok, nok);
  },
});

const wrapParts = (effects: Effects, wrap: (part: Construct) => Construct): Effects => ({
  ...effects,
  attempt: (part, ok, nok) => effects.attempt(isPart(part) ? wrap(part) : part, ok, nok),
  check: (part, ok, nok) => effects.check(isPart(part) ? wrap(part) : part, ok, nok),
});

const isPart = (part: Parameters<Effects['check']>[0]): part is Construct => 'tokenize' in part;

const seeEnds = (part: Construct): Construct => ({
  ...part,
  tokenize(effects, ok, nok) {
    let real: Code = null;
    let isDone = false;
    // What comes after a part sees the text as it is.
    const leave =
      (state: State): State =>
      () =>
        state(real);
    const finish =
      (state: State): State =>
      () => {
        isDone = true;
        return state(real);
      };
    // Parts of the part run below, where the space is seen already.
    const inner = wrapParts(effects, (nested) => ({
      ...nested,
      tokenize(nestedEffects, nestedOk, nestedNok) {
        return nested.tokenize.call(this, nestedEffects, leave(nestedOk), leave(nestedNok));
      },
    }));
    const see =
      (state: State): State =>
      (code) => {
        real = code;
        const next = state(isEnding(code) ? space : code);
        return next === undefined || isDone ? next : see(next);
      };
    return see(part.tokenize.call(this, inner, finish(ok), finish(nok)));
  },
});
