// Real articles of another publisher, where they are present: nothing is lost, no dialect syntax reaches a reader.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { corpusDir } from '../../tests/kit/corpus.ts';
import type { Heading, RenderedDocument } from '../vocabulary.ts';
import { render, toPage } from './test-helpers.ts';

const folder = corpusDir ?? '';
const locales = ['en', 'fr', 'sv', 'pt', 'it', 'es'];

interface Rendered {
  file: string;
  body: string;
  rendered: RenderedDocument;
  hasDrift: boolean;
  page: string;
}

const entities: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ndash: '–',
  mdash: '—',
  trade: '™',
  period: '.',
  lbrace: '{',
  rbrace: '}',
  lbrack: '[',
  rbrack: ']',
};

const decode = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/giu, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);/gu, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&([a-z]+);/giu, (written, name: string) => entities[name] ?? written);

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What a reader of the source would call its words: without marks, addresses, tags, list numbers and attributes. */
const sourceText = (body: string): string =>
  decode(
    body
      .replace(/^[ \t>]*(?:[*+-] +)?\d+[.)](?=\s)/gmu, '')
      .replace(/<!--[\s\S]*?-->/gu, '')
      .replace(/^([ >]*(?:[*-] )?)(?:`{3,}|~{3,})[^\n`]*$/gmu, '$1')
      // What the dialect puts between a token and a word that is glued to it.
      .replace(/(?<=\p{L})\[!(?=DNL|UICONTROL)/gu, ' [!')
      .replace(/(\[!(?:DNL|UICONTROL)[^\]\n]*\])(?=\p{L}{4})/gu, '$1 ')
      .replace(/\[ ?!\s*(?:DNL|UICONTROL|NOTE|WARNING|TIP|IMPORTANT|INFO|CAUTION)\b[ \t]*/giu, '')
      .replace(/<\/?(?:u|b|i|strong|em|code|sub|span|a)\b[^>]*>/giu, '')
      .replace(/<\/?(?:pre|table|thead|tbody|tr|td|th|p|br|li|ul|ol|div|img|sup)\b[^>]*>/giu, ' ')
      .replace(/\{[#:][^}\n]*\}|\{(?:width|zoomable|align)[^}\n]*\}/gu, '')
      // an address that a space or what an engine left keeps from its text
      .replace(/\](?: |&#x200B;)\((?:https?:|\/help\/)\S*/gu, ']')
      .replace(/\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*"| [?!;:])?\)/gu, '')
      .replace(/(?:\u200B|&#x200B;)(?=\p{L}{2})/giu, ' ')
      .replace(/\u200B|&#x200B;|\\?\[|\\?\]/giu, ''),
  );

const pageText = (page: string): string =>
  decode(
    page
      .replace(/<img [^>]*alt="([^"]*)"[^>]*>/gu, ' $1 ')
      .replace(/<a [^>]*href="([^"]*)"[^>]*>(https?:|www|[\w.-]+@)/gu, ' $1 $2')
      .replace(/<\/?(?:span|code|strong|em|b|i|u|sub|a)\b[^>]*>/gu, '')
      .replace(/<[^>]+>/gu, ' ')
      .replace(/[[\]]/gu, ''),
  );

function lostWords({ body, page }: Rendered): string[] {
  const found = countWords(pageText(page));
  return [...countWords(sourceText(body))].flatMap(([word, times]) => ((found.get(word) ?? 0) < times ? [word] : []));
}

describe.skipIf(corpusDir === undefined)('1,321 real articles', () => {
  const all: Rendered[] = [];
  const rules = new Map<string, number>();

  beforeAll(async () => {
    const references = new Map<string, readonly Heading[]>();
    const start = process.cpuUsage();
    for (const locale of locales) {
      const names = readdirSync(`${folder}/${locale}/help`, { recursive: true, encoding: 'utf8' }).sort();
      for (const name of names.filter((path) => path.endsWith('.md') && !path.endsWith('TOC.md'))) {
        const text = readFileSync(`${folder}/${locale}/help/${name}`, 'utf8').replaceAll('\r\n', '\n');
        const frontMatter = /^---\n[\s\S]*?\n---\n/u.exec(text)?.[0] ?? '';
        const file = `${locale}/help/${name}`;
        const body = text.slice(frontMatter.length);
        const lineOffset = frontMatter.split('\n').length - 1;
        const { rendered, problems } = await render(body, {
          file,
          locale,
          lang: locale,
          lineOffset,
          referenceHeadings: references.get(name),
        });
        if (locale === 'en') references.set(name, rendered.headings);
        for (const { rule } of problems) rules.set(rule, (rules.get(rule) ?? 0) + 1);
        all.push({
          file,
          body,
          rendered,
          hasDrift: problems.some(({ rule }) => rule === 'section-drift'),
          page: toPage(rendered),
        });
      }
    }
    const used = process.cpuUsage(start);
    const seconds = (used.user + used.system) / 1e6;
    const counts = [...rules].sort((a, b) => b[1] - a[1]).map(([rule, times]) => `${String(times).padStart(6)}  ${rule}`);
    console.info(`${all.length} documents, ${seconds.toFixed(1)} s of CPU\n${counts.join('\n')}`);
  });

  test('all are rendered, with a title and text', () => {
    expect(all.length).toBeGreaterThan(1300);
    for (const { file, rendered } of all) {
      expect(rendered.title, file).toBeTruthy();
      expect(rendered.sections.flatMap(({ blocks }) => blocks).length, file).toBeGreaterThan(0);
    }
  });

  test('no dialect syntax is left outside code', () => {
    const left = all.flatMap(({ file, page }) => {
      const text = page.replace(/<pre[\s\S]*?<\/pre>|<code>[\s\S]*?<\/code>/gu, '');
      return [...text.matchAll(/\[ ?!|\+\+\+|\{#|\{width|\{:/gu)].map(
        (match) => `${file}: ${text.slice(match.index, match.index + 40)}`,
      );
    });
    expect(left).toEqual([]);
  });

  test('no inline style, handler or refused element is left', () => {
    const left = all.flatMap(({ file, page }) =>
      [...page.matchAll(/<[^>]*\s(?:style|on\w+)=[^>]*>|<(?:script|iframe|style|form)\b/gu)].map(([tag]) => `${file}: ${tag}`),
    );
    expect(left).toEqual([]);
  });

  test('no word is lost', () => {
    const lost = all.flatMap((document) => {
      const words = lostWords(document);
      return words.length === 0 ? [] : [`${document.file}: ${words.slice(0, 10).join(' ')}`];
    });
    expect(lost).toEqual([]);
  });

  test('ids are unique on every page', () => {
    const twice = all.flatMap(({ file, page }) => {
      const ids = [...page.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1]);
      return ids.length === new Set(ids).size ? [] : [file];
    });
    expect(twice).toEqual([]);
  });

  test('translations share the section ids of the reference, or say that they cannot', () => {
    const reference = new Map(
      all
        .filter(({ file }) => file.startsWith('en/'))
        .map(({ file, rendered }) => [file.slice(3), rendered.headings.map(({ id }) => id).join()]),
    );
    const translated = all.filter(({ file }) => !file.startsWith('en/') && reference.has(file.slice(3)));
    const drifted = translated.filter(
      ({ file, hasDrift, rendered }) =>
        !hasDrift && rendered.headings.map(({ id }) => id).join() !== reference.get(file.slice(3)),
    );
    expect(drifted.map(({ file }) => file)).toEqual([]);
    // Swedish articles that are older than their sources.
    expect(translated.filter(({ hasDrift }) => hasDrift).length).toBeLessThanOrEqual(5);
  });
});
