// `~~` beside Chinese, Japanese and Korean characters: `~~削除。~~次`, as for emphasis.
import { classifyCharacter } from 'micromark-util-classify-character';
import type { Code, Construct, Token } from 'micromark-util-types';
import { cjkClass } from '../scripts.ts';

const cjk = new RegExp(`[${cjkClass}]`, 'u');
const isCjk = (code: Code): boolean => code !== null && code > 0 && cjk.test(String.fromCharCode(code));
const whitespace = 1;

/** GitHub's construct; a run that stands beside such a character opens and closes wherever no space forbids it. */
export const strikeBesideCjk = (construct: Construct): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    const { previous } = this;
    let run: Token | undefined;
    const watched = { ...effects, exit: (type: Parameters<typeof effects.exit>[0]) => (run = effects.exit(type)) };
    return construct.tokenize.call(
      this,
      watched,
      (code) => {
        if (run !== undefined && (isCjk(previous) || isCjk(code))) {
          run._open = run._open === true || classifyCharacter(code) !== whitespace;
          run._close = run._close === true || classifyCharacter(previous) !== whitespace;
        }
        return ok(code);
      },
      nok,
    );
  },
});
