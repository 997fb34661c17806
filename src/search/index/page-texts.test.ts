import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { document } from '../testing/parallel-articles.ts';
import type { SearchDocument } from '../../vocabulary.ts';
import { makeBundle } from './pagefind-bundle.ts';
import { makeTexts } from './page-texts.ts';
import { close } from 'pagefind';

const sections = (...texts: [heading: string, ...blocks: string[]][]): SearchDocument['sections'] =>
  texts.map(([heading, ...blocks], i) => ({ id: heading === '' ? '' : `s${i}`, heading, text: blocks.join('\n'), blocks }));
const read = (files: { content: string | Uint8Array }[]) =>
  files.map(({ content }) => {
    const text = gunzipSync(content).toString();
    const { url, content: words, anchors } = JSON.parse(text.slice(text.indexOf('{')));
    return {
      url,
      content: words,
      anchors: anchors.map(({ id, text: heading, location }: Record<string, unknown>) => ({ id, heading, location })),
    };
  });

test('a text is what Pagefind makes of it: blocks end as sentences, and headings are counted in words', async () => {
  const documents = [
    document({ id: 'a', sections: sections(['', 'Before  all', 'An end.'], ['Two words', 'l’accès (one)', 'x/'], ['Last', '']) }),
    document({ id: 'b', sections: sections(['', '5 %', '“Quoted”', 'a: b:', '1 < 2 & 3'], ['What?', 'It is_']) }),
  ];
  const own = makeTexts('fr', documents);
  const { files } = await makeBundle('fr', documents);
  await close();
  const byUrl = (texts: ReturnType<typeof read>) => texts.sort((a, b) => (a.url < b.url ? -1 : 1));
  expect(byUrl(read(own))).toEqual(byUrl(read(files)));
});

test('words of a script without spaces are parted by an invisible one, which the browser counts', () => {
  const [text] = read(
    makeTexts('ja', [document({ id: 'a', sections: sections(['', 'データを更新します。'], ['次の手順', '終了']) })]),
  );
  expect(text?.content.replaceAll('\u200B', '')).toBe('データを更新します。 次の手順. 終了.');
  expect(text?.anchors[0]?.location).toBe(
    text?.content
      .split('次')[0]
      ?.trim()
      .split(/[ \u200B]+/).length,
  );
});

test('texts that are nearly the same have names of their own, and the same documents the same files', () => {
  const documents = Array.from({ length: 300 }, (_, n) => document({ id: `a${n}`, url: `/${n}/` }));
  const files = makeTexts('en', documents);
  expect(new Set(files.map(({ path }) => path)).size).toBe(300);
  expect(makeTexts('en', documents)).toEqual(files);
});
