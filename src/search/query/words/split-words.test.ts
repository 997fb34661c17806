import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, splitWords } from './split-words.ts';

describe('fold', () => {
  test.each([
    ['Réauthentifier', 'reauthentifier'],
    ['ÅTERAUTENTISERA', 'aterautentisera'],
    ['integrações', 'integracoes'],
    ['İstanbul', 'istanbul'],
    ['ﬁle', 'file'],
  ])('%s becomes %s', (text, folded) => expect(fold(text)).toBe(folded));

  test('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('splitWords', () => {
  test.each([
    ["l’accès à l'infrastructure", ['acces', 'a', 'infrastructure']],
    ["dell’utente, un'altra", ['utente', 'altra']],
    ['qu’il s’arrête', ['il', 'arrete']],
    ['aujourd’hui', ['aujourd', 'hui']],
    ['version 2.4.6-p1', ['version', '2.4.6', 'p', '1']],
    ['max_allowed_packet', ['max', 'allowed', 'packet']],
    ['app/etc/env.php', ['app', 'etc', 'env', 'php']],
    ['catalogProductEntity', ['catalogproductentity', 'catalog', 'product', 'entity']],
    ['<img src=x>', ['img', 'src', 'x']],
    ['🙂 ? !', []],
    ['تسجيل الدخول', ['تسجيل', 'الدخول']],
  ])('%s', (text, words) => expect(splitWords(text)).toEqual(words));
});
