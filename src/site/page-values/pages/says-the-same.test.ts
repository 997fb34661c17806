import { describe, expect, test } from 'vitest';
import { saysTheSame } from './says-the-same.ts';

describe('a description and the beginning of its text', () => {
  test.each([
    [
      'en',
      'This article solves the error 503 after an upgrade.',
      'This article provides a fix for the error 503 after an upgrade.',
      true,
    ],
    [
      'en',
      'This article solves the error 503.',
      'This article solves the error 503. It happens when too many workers wait for the database, and there are two ways out of that.',
      true,
    ],
    [
      'en',
      'Connect again after a password was changed.',
      'MBI keeps the old password until somebody writes down the new one.',
      false,
    ],
    ['en', 'How to read the log of a server.', 'A request that fails leaves a line behind, with the time and the reason.', false],
    [
      'fr',
      'Cet article explique l’erreur d’authentification.',
      'Cet article explique l’erreur d’authentification qui survient parfois.',
      true,
    ],
    ['ja', 'この記事では、接続エラーの解決方法について説明します。', 'この記事では、接続エラーの解決方法を説明します。', true],
    ['ja', '接続エラーの解決方法', '請求書はここで確認できます。', false],
    ['ar', 'تشرح هذه المقالة خطأ الاتصال.', 'تشرح هذه المقالة خطأ الاتصال بعد الترقية.', true],
    ['en', '', 'A text.', false],
    ['en', 'A description.', '', false],
  ])('%s: “%s” – “%s”: %s', (lang, description, beginning, expected) => {
    expect(saysTheSame(description, beginning, lang)).toBe(expected);
  });
});
