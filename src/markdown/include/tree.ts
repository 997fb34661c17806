// `{{$include /help/_includes/x.md}}` stands for the text of that file, `{{id}}` for the section `{#id}` of
// `/help/_includes/snippets.md`, `{{$glossary}}` for the glossary page. Included blocks remember where they come from.
import { SKIP, visit } from 'unist-util-visit';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Page, Source } from '../context.ts';
import type { IncludeMarker } from '../mdast-nodes.ts';
import { rootedPath } from './address.ts';
import { isOneParagraph, toPhrases } from './phrases.ts';

const deepest = 8;
/** Includes of one document, those inside includes counted. */
const most = 200;
const snippetStore = '/help/_includes/snippets.md';

interface Included extends Source {
  text: string;
}

interface Loaded {
  blocks: RootContent[];
  source: Source;
}

/** Replaces include markers in paragraphs of their own by blocks, others by the included phrases. */
export function resolveIncludes(tree: Root, page: Page): void {
  if (!page.mayHold(/\{\{/u)) return;
  expand(tree, page, []);
}

function expand(tree: Root, page: Page, trail: string[]): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'root' || index === undefined || parent === undefined) return undefined;
    const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
    const marker = only?.type === 'includeMarker' ? only : node.type === 'includeMarker' ? node : undefined;
    if (marker === undefined) return undefined;
    const loaded = load(marker.value, marker, page, trail);
    const replacement: RootContent[] =
      loaded === undefined
        ? [withText(node, `{{${marker.value}}}`)]
        : node.type === 'includeMarker'
          ? intoSentence(loaded, node, page)
          : loaded.blocks;
    parent.children.splice(index, 1, ...(replacement as never[]));
    return [SKIP, index + replacement.length];
  });
}

function intoSentence({ blocks, source }: Loaded, at: IncludeMarker, page: Page): PhrasingContent[] {
  if (!isOneParagraph(blocks)) {
    page.report(
      'include-in-sentence',
      at,
      `\`{{${at.value}}}\` holds more than one paragraph and stands inside a sentence or a table cell; its words are shown one after the other.`,
    );
  }
  const children = toPhrases(blocks);
  if (source.lang === page.sourceOf(at)?.lang || children.length === 0) return children;
  return [
    {
      type: 'dialectInline',
      children,
      position: at.position,
      data: { hName: 'span', hProperties: { lang: source.lang ?? page.context.lang } },
    },
  ];
}

function withText(child: RootContent, value: string): RootContent {
  const text = { type: 'text' as const, value, position: child.position };
  return child.type === 'paragraph' ? { ...child, children: [text] } : text;
}

const nothing: Loaded = { blocks: [], source: { file: '', lineOffset: 0 } };

const glossaryMark = '$glossary';

function load(value: string, at: Nodes, page: Page, trail: string[]): Loaded | undefined {
  if (value === glossaryMark && !trail.includes(glossaryMark)) return loadGlossary(at, page, trail);
  const written = /^\$include\s+(\S+)/u.exec(value)?.[1];
  const path = written === undefined ? undefined : rooted(written, at, page);
  const key = path ?? `${snippetStore}#${value}`;
  if (trail.includes(key)) {
    page.report('cyclic-include', at, `\`${key}\` includes itself: ${[...trail, key].map((step) => `\`${step}\``).join(' → ')}.`);
    return nothing;
  }
  page.includes += 1;
  if (page.includes > most) {
    if (page.includes === most + 1) page.report('cyclic-include', at, `More than ${most} includes are asked for.`);
    return nothing;
  }
  if (trail.length >= deepest) {
    page.report('cyclic-include', at, `\`${key}\` is included more than ${deepest} levels deep.`);
    return nothing;
  }
  const found = path === undefined ? readSnippet(value, page) : readFile(path, page);
  if (found === undefined) {
    page.report(
      'missing-include',
      at,
      path === undefined
        ? `There is no snippet \`${value}\`.`
        : `There is no include \`${written}\` in the content${written === path ? '' : `: \`${path}\``}.`,
    );
    return undefined;
  }
  const { text, ...source } = found;
  if (source.lang !== undefined)
    page.report(
      'include-untranslated',
      at,
      `\`${path ?? `{{${value}}}`}\` stands here in the language \`${source.lang}\`: \`${source.file}\` has no counterpart in the language of the page.`,
    );
  const tree = page.parseSource(text, source);
  if (path !== undefined) dropLabel(tree);
  expand(tree, page, [...trail, key]);
  return { blocks: tree.children, source };
}

function loadGlossary(at: Nodes, page: Page, trail: string[]): Loaded | undefined {
  const parts = page.context.glossary?.() ?? [];
  if (parts.length === 0) {
    page.report('missing-include', at, 'There is no glossary page: `page` of `glossary.yml` names no words.');
    return undefined;
  }
  const blocks = parts.flatMap(({ text, lineOffset = 0, ...source }) => {
    const tree = page.parseSource(text, { ...source, lineOffset, folder: '/' });
    expand(tree, page, [...trail, glossaryMark]);
    return tree.children;
  });
  return { blocks, source: page.sourceOf(at) ?? page.context };
}

/** `# Label` at the top of an include names the file for authors: readers do not see it. */
function dropLabel({ children }: Root): void {
  const first = children.findIndex(({ type }) => type !== 'html' && type !== 'definition');
  const label = children[first];
  if (label?.type === 'heading' && label.depth === 1 && children.length > first + 1) children.splice(first, 1);
}

/** Includes are written from the root of the content; a relative path counts from the file in which it stands. */
function rooted(written: string, at: Nodes, page: Page): string {
  if (written.startsWith('/')) return written;
  const { file } = page.context;
  return rootedPath(page.sourceOf(at)?.folder ?? folderOf(file.slice(Math.max(0, file.indexOf('/help/')))), written);
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function readFile(path: string, page: Page): Included | undefined {
  // Only rooted paths below the content, without a way out: the reader refuses the rest again.
  if (!path.startsWith('/help/') || path.split('/').includes('..')) return undefined;
  const file = page.context.readInclude(path);
  return file && { ...file, lineOffset: file.lineOffset ?? 0, folder: folderOf(path) };
}

function readSnippet(id: string, page: Page): Included | undefined {
  const store = page.context.readInclude(snippetStore);
  if (store === undefined) return undefined;
  const lines = store.text.split('\n');
  const start = lines.findIndex((line) => /^#{1,6}\s/u.test(line) && line.includes(`{#${id}}`));
  if (start < 0) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => /^#{1,6}\s/u.test(line));
  const end = length < 0 ? lines.length : start + 1 + length;
  return {
    ...store,
    folder: folderOf(snippetStore),
    text: lines
      .slice(start + 1, end)
      .join('\n')
      .trimEnd(),
    lineOffset: (store.lineOffset ?? 0) + start + 1,
  };
}
