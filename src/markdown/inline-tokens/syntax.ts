// `[!DNL x]` and `[!UICONTROL x]` below the level of links and emphasis: the opening marker and its `]` become two
// void tokens. What stands between is ordinary Markdown, so tokens may nest, hold brackets and cross emphasis.
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Event, Extension, State, Token } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    dialectTokenOpen: 'dialectTokenOpen';
    dialectTokenClose: 'dialectTokenClose';
  }
}

const kinds = new Set(['DNL', 'UICONTROL']);
const longestKind = 9;
// A tab, no-break spaces and the zero-width space that translation tools put anywhere.
const spaces = new Set<Code>([32, -1, -2, 160, 0x202f, 0x200b]);
const isSpace = (code: Code): boolean => spaces.has(code);
const isSpaceEntity = (name: string): boolean => /^(?:nbsp|#160|#8203|#8239|#xa0|#x200b|#x202f)$/iu.test(name);
const longestEntity = 6;
const isLetter = (code: Code): code is number => code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122));

const open: Construct = {
  name: 'dialectTokenOpen',
  tokenize(effects, ok, nok) {
    let name = '';
    let entity = '';
    return (code) => {
      effects.enter('dialectTokenOpen');
      effects.consume(code);
      return beforeBang;
    };
    function beforeBang(code: Code): State | undefined {
      if (isSpace(code)) {
        effects.consume(code);
        return beforeBang;
      }
      if (code !== 33) return nok(code);
      effects.consume(code);
      return inName;
    }
    function inName(code: Code): State | undefined {
      if (name === '' && isSpace(code)) {
        effects.consume(code);
        return inName;
      }
      if (isLetter(code) && name.length < longestKind) {
        name += String.fromCharCode(code).toUpperCase();
        effects.consume(code);
        return inName;
      }
      // `:` follows in `[!UICONTROL: x]`, a slip that is seen now and then.
      if (kinds.has(name) && code === 38) return inEntity(code);
      if (!kinds.has(name) || !(code === null || code < 0 || isSpace(code) || code === 93 || code === 58)) return nok(code);
      if (code === 58) {
        effects.consume(code);
        return inPadding;
      }
      return inPadding(code);
    }
    /** `[!DNL&nbsp;x]`: a space, written as an entity. */
    function inEntity(code: Code): State | undefined {
      if (code === null || code < 0 || entity.length > longestEntity || (code === 59 && !isSpaceEntity(entity))) return nok(code);
      effects.consume(code);
      if (code === 59) return inPadding;
      if (code !== 38) entity += String.fromCharCode(code);
      return inEntity;
    }
    function inPadding(code: Code): State | undefined {
      if (isSpace(code)) {
        effects.consume(code);
        return inPadding;
      }
      effects.exit('dialectTokenOpen');
      return ok(code);
    }
  },
};

/** Whether the nearest opener still waiting for a `]` is one of ours, not a link's. */
function isTokenWaiting(events: Event[]): boolean {
  let closed = 0;
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const [phase, token] = events[index] ?? [];
    if (token === undefined || phase !== 'enter') continue;
    if (token.type === 'dialectTokenClose') closed += 1;
    else if (token.type === 'dialectTokenOpen') {
      if (closed === 0) return true;
      closed -= 1;
    } else if ((token.type === 'labelLink' || token.type === 'labelImage') && token._balanced !== true && closed === 0) {
      return false;
    }
  }
  return false;
}

const close: Construct = {
  name: 'dialectTokenClose',
  tokenize(effects, ok, nok) {
    const { events } = this;
    return (code) => {
      if (!isTokenWaiting(events)) return nok(code);
      effects.enter('dialectTokenClose');
      effects.consume(code);
      effects.exit('dialectTokenClose');
      return ok;
    };
  },
};

/** Micromark extension for the two inline tokens. */
export const inlineTokensSyntax: Extension = { text: { 91: open, 93: close } };

function enterOpen(this: CompileContext, token: Token): undefined {
  const kind = /dnl/i.test(this.sliceSerialize(token)) ? 'DNL' : 'UICONTROL';
  this.enter({ type: 'tokenOpen', kind, value: '' }, token);
}

/** Turns the tokens into `tokenOpen` and `tokenClose` nodes. */
export const inlineTokensFromMarkdown: FromMarkdownExtension = {
  enter: {
    dialectTokenOpen: enterOpen,
    dialectTokenClose(token) {
      this.enter({ type: 'tokenClose', value: '' }, token);
    },
  },
  exit: {
    dialectTokenOpen(token) {
      this.exit(token);
    },
    dialectTokenClose(token) {
      this.exit(token);
    },
  },
};
