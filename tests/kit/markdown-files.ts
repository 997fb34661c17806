// The Markdown files of a built site, read as a program reads them that knows plain Markdown alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { idsOf, parseHtml } from './html.ts';

export interface MarkdownFile {
  /** Below the site. */
  file: string;
  head: string;
  nodes: Nodes[];
}

export function markdownFiles(dir: string): MarkdownFile[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(path.join(dir, file), 'utf8')) ?? [];
      return { file, head, nodes: listNodes(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })) };
    });
}

const listNodes = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(listNodes) : [])];

/**
 * What is wrong in the files of a site: marks of the dialect outside of code, relative addresses, and own ones (below `root`)
 * that lead nowhere.
 */
export function markdownFaults(dir: string, root: string, files = markdownFiles(dir)): string[] {
  const ids = new Map<string, Set<string>>();
  const idsIn = (file: string): Set<string> => {
    const known = ids.get(file) ?? idsOf(parseHtml(readFileSync(path.join(dir, file), 'utf8')));
    ids.set(file, known);
    return known;
  };
  const isThere = (address: string): boolean => {
    const [pathname = '', fragment = ''] = decodeURIComponent(address.slice(root.length)).split('#');
    const file = pathname === '' || pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    return existsSync(path.join(dir, file)) && (fragment === '' || fragment.includes('=') || idsIn(file).has(fragment));
  };
  return files.flatMap(({ file, nodes }) =>
    nodes.flatMap((node) => {
      if (node.type === 'text' && /\[!\s*[A-Z]{3}|\{\{|\{#|^>?\[!/.test(node.value)) return [`${file}: ${node.value}`];
      if (node.type !== 'link' && node.type !== 'image') return [];
      const isOwn = node.url.startsWith(root);
      return (isOwn ? isThere(node.url) : /^(?:https?:|mailto:|tel:)/.test(node.url)) ? [] : [`${file}: ${node.url}`];
    }),
  );
}
