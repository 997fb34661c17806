// Code is coloured at build time. Tokens get classes, never inline styles (the Content-Security-Policy forbids them); both
// themes live in `styles/code.css`. The same block in six locales is coloured once.
import { memoizeByText } from '../../memoize.ts';
import { classesOf } from '../element-facts.ts';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Element, ElementContent, Root } from 'hast';
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages } from 'shiki/langs';
import { SKIP, visit } from 'unist-util-visit';
import type { Page } from '../context.ts';
import { grammarFor, languageNames, type Grammar } from './languages.ts';
import { didYouMean } from '../../nearest.ts';

// Longer blocks and lines are shown without colours: a grammar must not hold up a build.
const longestBlock = 40_000;
const longestLine = 1000;
/** Characters of the blocks that are kept, which fill about 30 MB: 1,300 articles have 60,000; while somebody writes, each edit is one more. */
export const mostKept = 500_000;
const theme = 'css-variables';

type Reported = Pick<Page, 'mayHold' | 'report'>;

export interface CodeHighlighter {
  highlightCode: (tree: Root, page: Reported) => Promise<void>;
}

/** A highlighter that loads each grammar when the first block asks for it. */
export async function createCodeHighlighter(): Promise<CodeHighlighter> {
  const shiki = await createHighlighterCore({
    themes: [createCssVariablesTheme({ name: theme, variablePrefix: '--', fontStyle: false })],
    langs: [],
    // Measured on 162 distinct blocks, start included: 0.57 s, against 0.69 s with the JavaScript engine; same tokens.
    // The file itself: `shiki/wasm` holds it compressed, in base64, and starts in 0.15 s of processor time instead of 0.08.
    engine: createOnigurumaEngine(readFile(createRequire(import.meta.url).resolve('shiki/onig.wasm'))),
  });
  const done = new Map<string, ElementContent[]>();
  let kept = 0;
  const load = memoizeByText((grammar: Grammar) => importGrammar(shiki, grammar));
  async function colour(block: Element, page: Reported): Promise<void> {
    const code = block.children[0];
    if (code?.type !== 'element' || code.tagName !== 'code') return;
    const name = writtenLanguage(code);
    const grammar = name === undefined ? 'text' : grammarFor(name);
    if (grammar === undefined) reportLanguage(name ?? '', block, page);
    // What the author named is kept for those who read the text as Markdown again.
    code.properties = name === undefined ? {} : { dataLanguage: name };
    const text = textOf(code);
    if (
      grammar === undefined ||
      grammar === 'text' ||
      text.length > longestBlock ||
      code.children.some((child) => child.type !== 'text')
    )
      return;
    const key = `${grammar}\n${text}`;
    let children = done.get(key);
    if (children === undefined) {
      await load(grammar);
      children = tokens(shiki, text, grammar);
      kept += text.length;
      if (kept > mostKept) {
        done.clear();
        kept = text.length;
      }
      done.set(key, children);
    }
    code.children = children;
  }
  return {
    async highlightCode(tree, page) {
      if (!page.mayHold(/`{3}|~{3}| {4}|\t|<pre/iu)) return;
      const blocks: Element[] = [];
      visit(tree, 'element', (element) => {
        if (element.tagName === 'p') return SKIP; // it holds no block
        if (element.tagName !== 'pre') return undefined;
        // Long lines scroll inside the block, so the keyboard must reach it.
        element.properties['tabIndex'] = 0;
        blocks.push(element);
        return SKIP;
      });
      for (const block of blocks) await colour(block, page);
    },
  };
}

async function importGrammar(shiki: HighlighterCore, grammar: Grammar): Promise<void> {
  await shiki.loadLanguage(await bundledLanguages[grammar]());
}

/** The language that the author gave. */
function writtenLanguage(code: Element): string | undefined {
  return classesOf(code)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length);
}

const textOf = (code: Element): string => code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

function tokens(shiki: HighlighterCore, text: string, grammar: Grammar): ElementContent[] {
  const isClosed = text.endsWith('\n');
  const lines = shiki.codeToTokensBase(isClosed ? text.slice(0, -1) : text, {
    lang: grammar,
    theme,
    tokenizeMaxLineLength: longestLine,
    tokenizeTimeLimit: 0,
  });
  const children: ElementContent[] = [];
  const push = (value: string, className: string | undefined): void => {
    const last = children.at(-1);
    if (className === undefined && last?.type === 'text') last.value += value;
    else if (className === undefined || value.trim() === '') children.push({ type: 'text', value });
    else if (
      last?.type === 'element' &&
      last.properties['className']?.toString() === className &&
      last.children[0]?.type === 'text'
    )
      last.children[0].value += value;
    else
      children.push({
        type: 'element',
        tagName: 'span',
        properties: { className: [className] },
        children: [{ type: 'text', value }],
      });
  };
  for (const [index, line] of lines.entries()) {
    if (index > 0) push('\n', undefined);
    for (const token of line) push(token.content, classFor(token.color));
  }
  if (isClosed) push('\n', undefined);
  return children;
}

/** `var(--token-keyword)` is the class `hl-keyword`; the foreground and punctuation need none. */
function classFor(color: string | undefined): string | undefined {
  const name = /^var\(--token-([a-z-]+)\)$/u.exec(color ?? '')?.[1];
  return name === undefined || name === 'punctuation' ? undefined : `hl-${name === 'string-expression' ? 'string' : name}`;
}

function reportLanguage(name: string, block: Element, page: Reported): void {
  page.report(
    'unknown-language',
    block,
    `\`${name}\` is not a language of code blocks here; the block is shown without colours.${didYouMean(name, languageNames)}`,
  );
}
