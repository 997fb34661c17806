import { describe, expect, test } from 'vitest';
import { makeExcerpt } from './excerpt.ts';

const content = `Before you begin. ${'Nothing to see here at all. '.repeat(12)}Solution Renew the token of the integration. ${'More words follow here. '.repeat(12)}Related Another token.`;
const anchors = [
  { id: 'solution', text: 'Solution', location: 75 },
  { id: 'related', text: 'Related', location: 130 },
];
const weigh = (word: string) =>
  ({ token: { stem: 1, weight: 1 }, integration: { stem: 2, weight: 1 } })[word.replace(/\W/g, '').toLowerCase()];

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

  test('an empty page has an empty excerpt', () => {
    expect(makeExcerpt({ content: '', anchors: [] }, weigh)).toEqual({ parts: [], sections: [] });
  });
});
