import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../vocabulary.ts';
import { loadContent } from '../../content/load.ts';
import { createSite } from '../../page-values/site.ts';
import { searchDocuments } from './search-documents.ts';
import { readSettings } from '../../settings.ts';
import { writeInto } from '../../../catalog/test-folder.ts';

const files = {
  'en/help/queue/message-is-stuck.md':
    '---\ntitle: A message is stuck\nexl-id: 1b4e28ba-2fa1-41d2-883f-0016d3cca427\nsearch: [nothing arrives]\n---\n\n# A message is stuck\n\n| Error | Cause |\n| --- | --- |\n| 404 | Moved |\n',
  'en/help/hidden.md': '---\ntitle: Hidden\nhide: true\n---\n\n# Hidden\n\nText.\n',
  'sv/help/queue/message-is-stuck.md':
    '---\ntitle: Ett meddelande sitter fast\nexl-id: 1b4e28ba-2fa1-41d2-883f-0016d3cca427\n---\n\n# Ett meddelande sitter fast\n\nText.\n',
  'sv/help/queue/error-consumer-not-found.md':
    '---\ntitle: Konsumenten hittades inte\nexl-id: 6fa459ea-ee8a-4ca4-894e-db77e160355e\nsearch: [kön står still]\n---\n\n# Konsumenten hittades inte\n\nText.\n',
};

let contentDir: string;
let documents: SearchDocument[];
beforeAll(async () => {
  contentDir = mkdtempSync(path.join(tmpdir(), 'help-center-'));
  writeInto(contentDir, files);
  const settings = readSettings({ CONTENT_DIR: contentDir, CONTENT_PROFILE: 'import' });
  documents = searchDocuments(createSite(await loadContent({ settings })));
});
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));

const phrasesOf = (title: string) => documents.find((document) => document.title === title)?.phrases;

describe('what the search receives', () => {
  test('keeps the cells of a table apart', () =>
    expect(documents.find(({ title }) => title === 'A message is stuck')?.sections[0]?.text).toBe('Error · Cause · 404 · Moved'));
  test('is every article that is neither hidden nor kept from indexes', () => {
    expect(documents.map(({ locale, title }) => `${locale} ${title}`).sort()).toEqual([
      'en A message is stuck',
      'sv Ett meddelande sitter fast',
      'sv Konsumenten hittades inte',
    ]);
  });

  test('are the phrases of the front matter', () => {
    expect(phrasesOf('A message is stuck')).toEqual(['nothing arrives']);
    expect(phrasesOf('Ett meddelande sitter fast')).toEqual([]);
  });

  test('is the address in words where an article has no counterpart in the reference locale', () => {
    expect(phrasesOf('Konsumenten hittades inte')).toEqual(['kön står still', 'error consumer not found']);
  });
});
