// `~~` begins and ends as `**` does: beside words, and in texts without spaces.
import type { Construct, Token } from 'micromark-util-types';
import { mayClose, mayOpen } from './syntax.ts';

/** GitHub's construct for `~~`; a run also opens and closes where only CommonMark's rules for punctuation forbid it. */
export const strikeBesideWords = (construct: Construct): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    const { previous } = this;
    let run: Token | undefined;
    const watched = { ...effects, exit: (type: Parameters<typeof effects.exit>[0]) => (run = effects.exit(type)) };
    return construct.tokenize.call(
      this,
      watched,
      (code) => {
        if (run !== undefined) {
          run._open = run._open === true || mayOpen(code);
          run._close = run._close === true || mayClose(previous);
        }
        return ok(code);
      },
      nok,
    );
  },
});
