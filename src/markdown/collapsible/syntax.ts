// A line that begins with `+++` opens a collapsible (with a title) or closes one (without). It ends a paragraph or a
// list before it, as a fence of code does, so it is recognised where lines are.
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    dialectCollapsible: 'dialectCollapsible';
    dialectCollapsibleMarker: 'dialectCollapsibleMarker';
    dialectCollapsibleTitle: 'dialectCollapsibleTitle';
  }
}

const isEnd = (code: Code): boolean => code === null || code === -5 || code === -4 || code === -3;
const isSpace = (code: Code): boolean => code === 32 || code === -1 || code === -2;

const fence: Construct = {
  name: 'dialectCollapsible',
  concrete: false,
  tokenize(effects, ok, nok) {
    let size = 0;
    return (code) => {
      effects.enter('dialectCollapsible');
      effects.enter('dialectCollapsibleMarker');
      return marker(code);
    };
    function marker(code: Code): State | undefined {
      if (code === 43) {
        size += 1;
        effects.consume(code);
        return marker;
      }
      if (size !== 3) return nok(code);
      return padding(code);
    }
    function padding(code: Code): State | undefined {
      if (isSpace(code)) {
        effects.consume(code);
        return padding;
      }
      effects.exit('dialectCollapsibleMarker');
      if (isEnd(code)) return end(code);
      effects.enter('dialectCollapsibleTitle', { contentType: 'text' });
      return title(code);
    }
    function title(code: Code): State | undefined {
      if (isEnd(code)) {
        effects.exit('dialectCollapsibleTitle');
        return end(code);
      }
      effects.consume(code);
      return title;
    }
    function end(code: Code): State | undefined {
      effects.exit('dialectCollapsible');
      return ok(code);
    }
  },
};

/** Micromark extension for `+++` lines. */
export const collapsibleSyntax: Extension = { flow: { 43: fence } };

/** Turns `+++` lines into `collapsibleFence` nodes. */
export const collapsibleFromMarkdown: FromMarkdownExtension = {
  enter: {
    dialectCollapsible(token) {
      this.enter({ type: 'collapsibleFence', children: [] }, token);
    },
  },
  exit: {
    dialectCollapsible(token) {
      this.exit(token);
    },
  },
};
