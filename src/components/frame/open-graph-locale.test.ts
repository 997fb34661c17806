import { expect, test } from 'vitest';
import { openGraphLocale } from './open-graph-locale.ts';

test.each([
  ['fr', 'fr_FR'],
  ['sv', 'sv_SE'],
  ['pt-BR', 'pt_BR'],
  ['pt-PT', 'pt_PT'],
  ['zh-Hant', 'zh_TW'],
  ['ja', 'ja_JP'],
])('%s is %s', (lang, expected) => expect(openGraphLocale(lang)).toBe(expected));
