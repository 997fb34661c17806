// GitHub's Markdown as remark-gfm reads it, without what its bare addresses (`me@example.com`, `www.example.com`) cost a
// text that has none: the construct for mail tries every word to its end, and the search afterwards runs four patterns
// over every text. That was a quarter of all parsing.
import type { Root, Nodes } from 'mdast';
import type { Extension as FromMarkdownExtension, Transform } from 'mdast-util-from-markdown';
import type { Construct, Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Data } from 'unified';
import { strikeBesideWords } from '../emphasis/strike.ts';
import { endInTime } from './end.ts';

/** Without one of these no text becomes an address (mdast-util-gfm-autolink-literal 2.0, `transformGfmAutolinkLiterals`). */
const mayBeAddress = /@|https?:\/\/|www\./iu;

/** Whether a text holds one that is no link yet. */
const hasAddress = (node: Nodes): boolean =>
  node.type === 'text'
    ? mayBeAddress.test(node.value)
    : 'children' in node && node.type !== 'link' && node.type !== 'linkReference' && node.children.some(hasAddress);

const onlyWhereNeeded =
  (transform: Transform): Transform =>
  (tree) =>
    hasAddress(tree) ? transform(tree) : undefined;
const lighten = ({ transforms, ...extension }: FromMarkdownExtension): FromMarkdownExtension => ({
  ...extension,
  transforms: transforms?.map(onlyWhereNeeded) ?? null,
});

/** GitHub's constructs in text, each as `change` wants it. */
function changeText(extension: Extension, change: (construct: Construct) => Construct[]): Extension {
  const text: Record<number | 'null', Construct[]> = { null: [] };
  for (const [code, constructs] of Object.entries(extension.text ?? {}))
    text[code === 'null' ? code : Number(code)] = [constructs ?? []].flat().flatMap(change);
  return { ...extension, text };
}

const withoutMail = (construct: Construct): Construct[] => (construct.name === 'emailAutolink' ? [] : [construct]);
const withoutSpaces = (construct: Construct): Construct[] => [
  construct.name === 'protocolAutolink' || construct.name === 'wwwAutolink'
    ? endInTime(construct)
    : construct.name === 'strikethrough'
      ? strikeBesideWords(construct)
      : construct,
];

/** Extensions of micromark and of mdast-util-from-markdown beside GitHub's. */
export type ParserExtensions = Required<Pick<Data, 'micromarkExtensions' | 'fromMarkdownExtensions'>>;

const makeParser = ({ micromarkExtensions, fromMarkdownExtensions }: ParserExtensions, readsMail: boolean) =>
  unified()
    .use(remarkParse)
    // `~5 minutes for 1~3 shops` says “about”: only `~~` strikes out.
    .use(remarkGfm, { singleTilde: false })
    // remark-gfm adds to these lists, so each parser has its own.
    .data({ micromarkExtensions: [...micromarkExtensions], fromMarkdownExtensions: [...fromMarkdownExtensions] })
    .use(function lightenGfm() {
      const { micromarkExtensions: syntax = [], fromMarkdownExtensions: tree = [] } = this.data();
      const changes = readsMail ? [withoutSpaces] : [withoutSpaces, withoutMail];
      this.data(
        'micromarkExtensions',
        syntax.map((extension) => changes.reduce(changeText, extension)),
      );
      this.data('fromMarkdownExtensions', tree.flat().map(lighten));
    })
    .freeze();

/** A parser of GitHub's Markdown and the constructs of `extensions`; its trees are those of remark-gfm. */
export function createGfmParser(extensions: ParserExtensions): (text: string) => Root {
  const whole = makeParser(extensions, true);
  const mailless = makeParser(extensions, false);
  return (text) => (text.includes('@') ? whole : mailless).parse(text);
}
