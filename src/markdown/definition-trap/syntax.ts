// `[!UICONTROL Column]: text` and `[!NOTE]: text` look like link reference definitions, and CommonMark deletes
// definitions from the page. Here a label that begins with `!` is never a definition.
import type { Construct, Extension, State, TokenizeContext, Effects } from 'micromark-util-types';

const isSpace = (code: number | null): boolean => code === 32 || code === -1 || code === -2;

const bangLabel: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      return afterBracket;
    };
    function afterBracket(code: number | null): State | undefined {
      if (isSpace(code)) {
        effects.consume(code);
        return afterBracket;
      }
      effects.exit('data');
      return code === 33 ? ok(code) : nok(code);
    }
  },
};

function guardDefinition(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  // micromark's own definition construct stands in the combined table under the name that is disabled below.
  const candidates = [this.parser.constructs.contentInitial?.[91] ?? []].flat();
  const original = candidates.find((construct) => construct.name === 'definition');
  if (original === undefined) return nok;
  const start = original.tokenize.call(this, effects, ok, nok);
  return effects.check(bangLabel, nok, start);
}

/** Micromark extension: definitions as ever, except where the label begins with `!`. */
export const definitionTrapSyntax: Extension = {
  contentInitial: { 91: { name: 'dialectDefinition', tokenize: guardDefinition } },
  disable: { null: ['definition'] },
};
