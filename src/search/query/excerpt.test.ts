import { describe, expect, test } from 'vitest';
import { makeExcerpt } from './excerpt.ts';

const content = `Before you begin. ${'Nothing to see here at all. '.repeat(12)}Solution Renew the token of the integration. ${'More words follow here. '.repeat(12)}Related Another token.`;
const anchors = [
  { id: 'solution', text: 'Solution', location: 75 },
  { id: 'related', text: 'Related', location: 130 },
];
const weigh = (word: string) =>
  ({
    token: { stem: 1, weight: 1, isMarked: true },
    integration: { stem: 2, weight: 1, isMarked: true },
    key: { stem: 1, weight: 0.6, isMarked: false },
  })[word.replace(/\W/g, '').toLowerCase()];

describe('makeExcerpt', () => {
  test('begins with the sentence that says most of the query, and marks words without their punctuation', () => {
    const { parts } = makeExcerpt({ content, anchors }, weigh);
    expect(parts.map(({ text }) => text).join('')).toMatch(/^… Solution Renew the token of the integration\./);
    expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['token', 'integration']);
  });

  test('names the section that says most', () => {
    expect(makeExcerpt({ content, anchors }, weigh).sections).toEqual([{ id: 'solution', heading: 'Solution' }]);
  });

  test('a page that says nothing of the query shows its beginning', () => {
    const { parts, sections } = makeExcerpt({ content, anchors }, () => undefined);
    expect(parts[0]?.text).toMatch(/^Before you begin\./);
    expect(sections).toEqual([]);
  });

  test('shows typographic apostrophes, whatever the index holds', () => {
    const { parts, sections } = makeExcerpt(
      { content: "Renouvelez d'abord l'accès et le 'token'", anchors: [{ id: 'a', text: "L'intégration", location: 0 }] },
      weigh,
    );
    expect(parts.map(({ text }) => text).join('')).toBe("Renouvelez d’abord l’accès et le 'token'");
    expect(sections).toEqual([{ id: 'a', heading: 'L’intégration' }]);
  });

  test('a word that only means the same is shown and not marked', () => {
    const { parts } = makeExcerpt({ content: 'Renew the key of the integration.', anchors: [] }, weigh);
    expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['integration']);
  });

  test('words of scripts without spaces are parted for finding, not for reading', () => {
    const { parts, sections } = makeExcerpt(
      {
        content: '請求\u200B書\u200Bを\u200B開く\u200B。 \u200BPDF\u200Bで\u200B保存\u200B。',
        anchors: [
          { id: 'open', text: '開く', location: 0 },
          { id: 'save', text: '保存', location: 5 },
        ],
      },
      (word) => (word === '保存' ? { stem: 1, weight: 1, isMarked: true } : undefined),
    );
    expect(parts).toEqual([
      { text: '… PDFで', isMatch: false },
      { text: '保存', isMatch: true },
      { text: '。', isMatch: false },
    ]);
    expect(sections.map(({ id }) => id)).toEqual(['save']);
  });

  test('an empty page has an empty excerpt', () => {
    expect(makeExcerpt({ content: '', anchors: [] }, weigh)).toEqual({ parts: [], sections: [] });
  });
});
