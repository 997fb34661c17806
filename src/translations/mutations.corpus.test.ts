import { describe, expect, test } from 'vitest';
import { corpusDir } from '../../tests/kit/corpus.ts';
import { readCatalog } from '../catalog/read.ts';
import { createRandom, mutations, tryMutation } from './test-mutations.ts';
import { listTranslatedTexts } from './translated-texts.ts';

const changesOfEachKind = 65;

describe.skipIf(corpusDir === undefined)('a change of a real article', () => {
  test('is told at its passage and nowhere else; a harmless one is not told', async () => {
    const { catalog } = await readCatalog(corpusDir ?? '', { CONTENT_PROFILE: 'import' });
    const texts = listTranslatedTexts(catalog);
    const random = createRandom(13);
    const counts: Record<string, number> = {};
    const wrong: string[] = [];
    for (const name of Object.keys(mutations)) {
      for (let tries = 0; tries < 20_000 && (counts[name] ?? 0) < changesOfEachKind; tries += 1) {
        const text = texts[Math.floor(random() * texts.length)];
        if (!text?.document || !text.reference.document) continue;
        const answer = tryMutation(name, text.document, text.reference.document, random);
        if (!answer) continue;
        counts[name] = (counts[name] ?? 0) + 1;
        wrong.push(...answer);
      }
    }
    expect(Object.values(counts)).toEqual(Object.keys(mutations).map(() => changesOfEachKind));
    expect(wrong).toEqual([]);
  });
});
