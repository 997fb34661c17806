// The texts of pages as the browser reads them below a result: one compressed file for each, in the form of Pagefind's
// fragments. Pagefind itself made them until nothing else of it was published; to start it and hand it every page took a
// twelfth of a clean build.
import { hash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchDocument } from '../../vocabulary.ts';
import type { Fragment } from '../query/excerpt.ts';
import { partWords, segmenterFor, type Segment } from '../query/words.ts';
import type { BundleFile } from './cache.ts';

/**
 * Typographic apostrophes between letters as typewriter ones. Pagefind splits words at `'` alone: `l’accès` would only
 * be found as `laccès`.
 */
export const straightenApostrophes = (text: string): string => text.replace(/(?<=\p{L})[’ʼ](?=\p{L})/gu, "'");

/** Letters of a document that excerpts are taken from. Order and sections know all of it; a few pages are tables without end. */
const mostText = 24_000;

/** The sections of a document with as much of their blocks as is kept. */
export function keptSections({ sections }: SearchDocument): { id: string; heading: string; blocks: string[] }[] {
  let left = mostText;
  return sections.map(({ id, heading, text, blocks }) => {
    const kept = (blocks ?? [text]).map((block) => {
      const part = block.slice(0, left);
      left -= part.length;
      return part;
    });
    return { id, heading, blocks: kept.filter(Boolean) };
  });
}

/** One file for each document, named by what it holds. `lang` is a language tag. */
export function makeTexts(lang: string, documents: readonly SearchDocument[]): BundleFile[] {
  const segment = segmenterFor(lang);
  const [language = lang] = lang.split('-');
  const names = new Set<string>();
  const files = documents.map((document) => {
    const { url, id, kind } = document;
    const json = JSON.stringify({ url, ...fragmentOf(document, segment), meta: { 'exl-id': id, kind } });
    const digest = hash('sha256', json);
    let length = 7;
    while (names.has(digest.slice(0, length))) length += 1;
    const name = digest.slice(0, length);
    names.add(name);
    return { path: `fragment/${language}_${name}.pf_fragment`, content: gzipSync(json, { level: 9 }) };
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Document id -> name of the fragment that holds its text, of our own and of Pagefind's, which begin with a mark of its own. */
export function mapFragments(files: readonly BundleFile[]): Map<string, string> {
  const fragments = new Map<string, string>();
  for (const { path, content } of files) {
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const { meta }: { meta: Record<string, string> } = JSON.parse(text.slice(text.indexOf('{')));
    const id = meta['exl-id'];
    if (id !== undefined) fragments.set(id, name);
  }
  return fragments;
}

function fragmentOf(document: SearchDocument, segment: Segment): Fragment {
  const pieces: string[] = [];
  const anchors: { id: string; text: string; location: number }[] = [];
  let words = 0;
  const add = (text: string): void => {
    const piece = endSentence(partWords(tidy(text), segment));
    if (piece === '') return;
    pieces.push(piece);
    words += piece.split(/[ \u200B]+/).filter(Boolean).length;
  };
  for (const { id, heading, blocks } of keptSections(document)) {
    if (heading !== '' && id !== '') anchors.push({ id, text: tidy(heading), location: words });
    if (heading !== '') add(heading);
    for (const block of blocks) add(block);
  }
  return { content: pieces.join(' '), anchors };
}

const tidy = (text: string): string => straightenApostrophes(text).replace(/\s+/g, ' ').trim();

/** A block without a mark at its end would run into the next one. */
const endSentence = (text: string): string => (/[\p{L}\p{M}\p{N}_')$*]$/u.test(text) ? `${text}.` : text);
