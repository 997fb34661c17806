// The grammar of MDX, as far as pages need it: tags of components and expressions, both by the packages of the MDX
// project. HTML stays the dialect's, so a tag begins with a capital letter; attribute lists stay the dialect's, too.
import type { CompileContext, Extension as FromMarkdownExtension, Handle } from 'mdast-util-from-markdown';
import { htmlFlow } from 'micromark-core-commonmark';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import type { Code, Construct, Extension, State, Token } from 'micromark-util-types';
import type { MdxTag, TagAttribute } from './nodes.ts';

const constructsOf = (extension: Extension, content: 'flow' | 'text', code: number): Construct[] =>
  [extension[content]?.[code] ?? []].flat();

/** `<A` or `</A`: everything else behind `<` is HTML, an address or text. */
const capitalAhead: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      return afterSign;
    };
    function afterSign(code: Code): State | undefined {
      if (code === 47) {
        effects.consume(code);
        return letter;
      }
      return letter(code);
    }
    function letter(code: Code): State | undefined {
      if (code === null || code < 65 || code > 90) return nok(code);
      effects.consume(code);
      effects.exit('data');
      return ok;
    }
  },
};

const onlyCapitals = (construct: Construct): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    return effects.check(capitalAhead, construct.tokenize.call(this, effects, ok, nok), nok);
  },
});

const jsx = mdxJsx();

/** `<Article … /> and more` is a sentence, though `article` is the name of a block in HTML. */
const htmlWithoutCapitals: Construct = {
  ...htmlFlow,
  name: 'htmlFlowOfPages',
  tokenize(effects, ok, nok) {
    return effects.check(capitalAhead, nok, htmlFlow.tokenize.call(this, effects, ok, nok));
  },
};

/** Stands before the dialect's own constructs in the list of extensions: those win. */
export const mdxSyntax: Extension = {
  disable: { null: ['htmlFlow'] },
  flow: { 60: [...constructsOf(jsx, 'flow', 60).map(onlyCapitals), htmlWithoutCapitals] },
  text: {
    60: constructsOf(jsx, 'text', 60).map(onlyCapitals),
    // No expressions as blocks: a line `{style="…"}` below a table is an attribute list.
    123: constructsOf(mdxExpression(), 'text', 123),
  },
};

function tagAround(context: CompileContext): MdxTag {
  const tag = context.stack.findLast((node): node is MdxTag => node.type === 'mdxTag');
  if (!tag) throw new Error('A part of a tag stands outside of one.');
  return tag;
}

const enterTag = (isBlock: boolean): Handle =>
  function (token: Token) {
    const value = this.sliceSerialize(token);
    this.enter({ type: 'mdxTag', value, name: '', attributes: [], isBlock, isClosing: false, isSelfClosing: false }, token);
  };
const exitNode: Handle = function (token) {
  this.exit(token);
};
const inTag = (change: (tag: MdxTag, text: string) => void): Handle =>
  function (token) {
    change(tagAround(this), this.sliceSerialize(token));
  };
const inAttribute = (change: (attribute: TagAttribute, text: string) => void): Handle =>
  inTag((tag, text) => {
    const attribute = tag.attributes.at(-1);
    if (attribute) change(attribute, text);
  });

const tagHandles = (prefix: 'mdxJsxFlowTag' | 'mdxJsxTextTag', isBlock: boolean): FromMarkdownExtension => ({
  enter: {
    [prefix]: enterTag(isBlock),
    [`${prefix}Attribute`]: inTag((tag) => tag.attributes.push({ name: '', value: undefined, isCode: false })),
  },
  exit: {
    [prefix]: exitNode,
    [`${prefix}Name`]: inTag((tag, text) => {
      // The token ends with the spaces behind the name.
      tag.name = text.trim();
    }),
    [`${prefix}ClosingMarker`]: inTag((tag) => {
      tag.isClosing = true;
    }),
    [`${prefix}SelfClosingMarker`]: inTag((tag) => {
      tag.isSelfClosing = true;
    }),
    // `{...all}` has no name.
    [`${prefix}ExpressionAttribute`]: inTag((tag, text) => tag.attributes.push({ name: '', value: text, isCode: true })),
    [`${prefix}AttributeName`]: inAttribute((attribute, text) => {
      attribute.name = text.trim();
    }),
    [`${prefix}AttributeValueLiteral`]: inAttribute((attribute, text) => {
      attribute.value = text.slice(1, -1);
    }),
    [`${prefix}AttributeValueExpression`]: inAttribute((attribute, text) => {
      attribute.value = text;
      attribute.isCode = true;
    }),
  },
});

export const mdxFromMarkdown: FromMarkdownExtension[] = [
  tagHandles('mdxJsxFlowTag', true),
  tagHandles('mdxJsxTextTag', false),
  {
    enter: {
      mdxTextExpression(token) {
        this.enter({ type: 'mdxExpression', value: this.sliceSerialize(token) }, token);
      },
    },
    exit: { mdxTextExpression: exitNode },
  },
];
