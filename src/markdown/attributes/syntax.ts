// `{#id}`, `{width="600"}`, `{: .class}` and `{{$include …}}` as tokens of their own, before addresses inside them
// are taken for links and underscores for emphasis. Braces with anything else inside stay text.
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import { isAttributeText } from './parse.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    dialectAttributes: 'dialectAttributes';
    dialectInclude: 'dialectInclude';
  }
}

const longest = 1000;

const braces: Construct = {
  name: 'dialectAttributes',
  tokenize(effects, ok, nok) {
    let text = '';
    let quote = 0;
    return (code) => {
      effects.enter('dialectAttributes');
      effects.consume(code);
      return inside;
    };
    function inside(code: Code): State | undefined {
      if (code === null || code === -5 || code === -4 || code === -3 || text.length > longest) return nok(code);
      if (code === 123 && text === '') return nok(code);
      if (code === quote) quote = 0;
      else if (code === 34 && quote === 0 && text.includes('=')) quote = code;
      else if (code === 125 && quote === 0) {
        if (!isAttributeText(text)) return nok(code);
        effects.consume(code);
        effects.exit('dialectAttributes');
        return ok;
      }
      text += code < 0 ? ' ' : String.fromCharCode(code);
      effects.consume(code);
      return inside;
    }
  },
};

const include: Construct = {
  name: 'dialectInclude',
  tokenize(effects, ok, nok) {
    let text = '';
    return (code) => {
      effects.enter('dialectInclude');
      effects.consume(code);
      return second;
    };
    function second(code: Code): State | undefined {
      if (code !== 123) return nok(code);
      effects.consume(code);
      return inside;
    }
    function inside(code: Code): State | undefined {
      if (code === null || code === -5 || code === -4 || code === -3 || code === 123 || text.length > longest) return nok(code);
      if (code === 125) {
        if (!/^\s*(?:\$include(?:\s+\S+)?|\$glossary|[\w-]+)\s*$/iu.test(text)) return nok(code);
        effects.consume(code);
        return end;
      }
      text += code < 0 ? ' ' : String.fromCharCode(code);
      effects.consume(code);
      return inside;
    }
    function end(code: Code): State | undefined {
      if (code !== 125) return nok(code);
      effects.consume(code);
      effects.exit('dialectInclude');
      return ok;
    }
  },
};

/** Micromark extension for attribute lists and include markers. */
export const bracesSyntax: Extension = { text: { 123: [include, braces] } };

/** Turns the tokens into `attributeList` and `includeMarker` nodes. */
export const bracesFromMarkdown: FromMarkdownExtension = {
  enter: {
    dialectAttributes(token) {
      this.enter({ type: 'attributeList', value: this.sliceSerialize(token).slice(1, -1) }, token);
    },
    dialectInclude(token) {
      this.enter(
        {
          type: 'includeMarker',
          value: this.sliceSerialize(token)
            .slice(2, -2)
            .trim()
            .replace(/^\$(?:include|glossary)\b/iu, (name) => name.toLowerCase()),
        },
        token,
      );
    },
  },
  exit: {
    dialectAttributes(token) {
      this.exit(token);
    },
    dialectInclude(token) {
      this.exit(token);
    },
  },
};
