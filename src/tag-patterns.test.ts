// Holds that finished HTML is read and changed as a tree: regular expressions for tags stand in `html-text.ts` alone, but
// for those that look at the source of documents, where a tag is a word of Markdown.
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectRoot } from './cli/documentation/read-imports.ts';

/** For finished HTML. */
const ofHtml = ['src/html-text.ts'];

/** A service worker has no DOM, and this one, which is published as it stands, imports nothing. */
const withoutTree = ['src/elements/offline/service-worker.ts'];

/** For Markdown, MDX and code as authors write them: before they are parsed, or where a tag is no tag yet. */
const ofSources = [
  'src/catalog/reading/read-document.ts',
  'src/catalog/reading/toc-line.ts',
  'src/checks/translations/changed-code.ts',
  'src/checks/texts/prose.ts',
  'src/markdown/code/highlight.ts',
  'src/markdown/guard/lines.ts',
  'src/markdown/images/resolve.ts',
  'src/markdown/mend/mend.ts',
  'src/markdown/mend/patterns.ts',
  'src/markdown/mend/tables.ts',
  'src/markdown/raw-html/close-links.ts',
  'src/markdown/raw-html/escape.ts',
  'src/markdown/tables/wrap.ts',
  'src/mdx/parse.ts',
  'src/translations/digest.ts',
  'src/translations/exchange/codes/html-codes.ts',
];

/** `<` and then, in whatever group, the name of an element, what is no `>`, or a value that is filled in. */
const tag = /<(?:\\?\/\??|\(\\?\/\?\??\))?(?:\(\?:|\()*(?:[A-Za-z]|\[\^?[<>A-Za-z]|\$\{)/;
/** Groups and references of regular expressions, which are written with `<` themselves. */
const syntax = /\(\?<(?:[=!]|[A-Za-z]\w*>)|\\k<\w+>/g;

/** The sources of all regular expressions in a piece of TypeScript, those of `new RegExp` as they are written. */
function patternsIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text.slice(1, node.text.lastIndexOf('/')));
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') found.push(node.arguments?.[0]?.getText() ?? '');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

const looksForTags = (code: string): boolean => patternsIn(code).some((pattern) => tag.test(pattern.replace(syntax, '')));

/** The scripts of a component stand between its two fences. */
const scriptOf = (file: string, text: string): string => (file.endsWith('.astro') ? (text.split(/^---$/m)[1] ?? '') : text);

test('regular expressions that look for tags stand where they may, and nowhere else', () => {
  const files = globSync('src/**/*.{ts,astro}', { cwd: projectRoot })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.ts$|\/test-[^/]*\.ts$|\/testing\//.test(file));
  const found = files.filter((file) => looksForTags(scriptOf(file, readFileSync(projectRoot + file, 'utf8'))));
  expect(found.sort()).toEqual([...ofHtml, ...withoutTree, ...ofSources].sort());
});

test.each([
  String.raw`html.replace(/<a\s[^>]*>/g, '')`,
  'html.match(/<[^>]*>/g)',
  String.raw`/<\/?(?:b|i)>/.test(html)`,
  'new RegExp(`<${name}>`)',
])('`%s` looks for a tag', (code) => {
  expect(looksForTags(code)).toBe(true);
});

test.each([String.raw`/(?<=a)b(?<name>c)\k<name>/`, '/</g', '/a < 3/', '/^<!--/'])('`%s` looks for none', (code) => {
  expect(looksForTags(code)).toBe(false);
});
