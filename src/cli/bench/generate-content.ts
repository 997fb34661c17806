// A content folder made larger: its articles again and again below `copy-<n>/`, with other ids and, here and there, other
// words, so that no copy is answered from what is known of another.
import { createHash } from 'node:crypto';
import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes `to` hold `copies` times the articles of `from`, the originals included. Everything else is there once. */
export function generateContent(from: string, to: string, copies: number): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, filter: (file) => !isRepository(from, file) });
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));
  for (let copy = 2; copy <= copies; copy += 1)
    for (const file of files) {
      const [, folder, rest] = /^([^/]+\/help\/)(.+)$/.exec(file) ?? [];
      if (folder === undefined || rest === undefined || !/\.\w+$/.test(rest) || rest === 'TOC.md') continue;
      // Of the folder that is made: no link leads from one disk to another.
      place(path.join(to, file), path.join(to, `${folder}copy-${copy}/${rest}`), copy);
    }
  for (const file of files.filter((name) => /^[^/]+\/help\/TOC\.md$/.test(name)))
    writeFileSync(path.join(to, file), growContents(readFileSync(path.join(from, file), 'utf8'), copies));
}

const isRepository = (root: string, file: string): boolean => path.relative(root, file).split(path.sep)[0] === '.git';

function place(from: string, to: string, copy: number): void {
  mkdirSync(path.dirname(to), { recursive: true });
  if (from.endsWith('.md')) writeFileSync(to, changeArticle(readFileSync(from, 'utf8'), copy));
  else linkSync(from, to);
}

/** The article with an id of its own, links within its copy, and every twelfth longer word changed in plain lines. */
export function changeArticle(text: string, copy: number): string {
  const [, head = '', body = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  const ownId = head.replace(/^exl-id: *(\S+)$/m, (_line, id: string) => `exl-id: ${uuidOf(`${id} ${copy}`)}`);
  const plain = body
    .split('\n')
    .map((line) => (/[`|<>[\]{}$]|^ {4}/.test(line) ? line : changeWords(line, copy)))
    .join('\n');
  return ownId + plain.replaceAll('](/help/', `](/help/copy-${copy}/`);
}

/** The text with every twelfth longer word changed, in another way for each copy. */
export const changeWords = (line: string, copy: number): string =>
  line.replace(/\p{L}{6,}/gu, (word) => {
    const [first = 0, second = 0] = createHash('md5').update(`${word} ${copy}`).digest();
    return first % 12 === 0 ? word + syllables[second % syllables.length] : word;
  });

const syllables = ['ka', 'mo', 'ti', 'lu', 'ne', 'sa', 'ro', 'vi'];

function uuidOf(seed: string): string {
  const hex = createHash('md5').update(seed).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The table of contents with a group for each copy that holds the same entries. */
function growContents(text: string, copies: number): string {
  const entries = text.split('\n').filter((line) => /^ *[*+-] /.test(line));
  const groups = Array.from({ length: copies - 1 }, (_, index) => {
    const copy = index + 2;
    const moved = entries.map((line) => `  ${line.replace(/\{#[^}]*\}/g, '').replaceAll('](/help/', `](/help/copy-${copy}/`)}`);
    return [`* Copy ${copy} {#copy-${copy}}`, ...moved].join('\n');
  });
  return `${text.trimEnd()}\n${groups.join('\n')}\n`;
}
