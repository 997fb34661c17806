import { describe, expect, test } from 'vitest';
import { findWordsLanguage } from './find-words-language.ts';

const available = ['en', 'pt', 'de', 'ja', 'sr', 'zh-Hans', 'zh-Hant', 'es', 'es-MX'];

describe('the words of a language tag are', () => {
  test.each([
    ['de', 'de', 'its own'],
    ['DE', 'de', 'its own, however it is written'],
    ['de-AT', 'de', 'those of the language without the region'],
    ['pt-BR', 'pt', 'those of the language without the region'],
    ['ja-JP', 'ja', 'those of the language without the region'],
    ['es-MX', 'es-MX', 'those of the region, where there are some'],
    ['es-AR', 'es', 'those without a region before those of another'],
    ['zh', 'zh-Hans', 'those in the usual script of the language'],
    ['zh-CN', 'zh-Hans', 'those in the usual script of the region'],
    ['zh-SG', 'zh-Hans', 'those in the usual script of the region'],
    ['zh-TW', 'zh-Hant', 'those in the usual script of the region'],
    ['zh-HK', 'zh-Hant', 'those in the usual script of the region'],
    ['zh-Hant-CN', 'zh-Hant', 'those in the script that the tag names'],
    ['cmn', 'zh-Hans', 'those of the name that the language has today'],
    ['sr-Cyrl-BA', 'sr', 'those in the script that the file leaves out'],
    ['sr-Latn', undefined, 'none in another script'],
    ['deu', 'de', 'those of the short form of a tag'],
    ['nds', undefined, 'none of another language that begins alike'],
    ['xx', undefined, 'none where there are none'],
    ['help', undefined, 'none where the tag is none'],
    ['not a tag', undefined, 'none where the tag is none'],
  ] as [string, string | undefined, string][])('of %s: %s, %s', (tag, expected, _reason) => {
    expect(findWordsLanguage(tag, available)).toBe(expected);
  });

  test('those of another region where there are no others', () => {
    expect(findWordsLanguage('fr', ['fr-CA'])).toBe('fr-CA');
  });
});
