// Bare addresses end before what belongs to the sentence.
import { expect, test } from 'vitest';
import { render, toPage } from '../test-helpers.ts';

const line = async (body: string): Promise<string> =>
  toPage((await render(body)).rendered)
    .trim()
    .replace(/^<p>|<\/p>$/gu, '')
    .replaceAll(' rel="external"', '');

const link = (address: string) => `<a href="${address}">${address}</a>`;

test.each([
  ['请访问 https://example.com/bar。谢谢', `请访问 ${link('https://example.com/bar')}。谢谢`],
  ['见 https://example.com/x，**然后**。', `见 ${link('https://example.com/x')}，<strong>然后</strong>。`],
  ['見https://example.com。次', `見${link('https://example.com')}。次`],
  ['https://example.comにアクセス', `${link('https://example.com')}にアクセス`],
  ['（https://example.com/a?b=c#d）', `（${link('https://example.com/a?b=c#d')}）`],
  ['https://example.com/a를 보세요', `${link('https://example.com/a')}를 보세요`],
  ['„https://example.com/a“ und', `„${link('https://example.com/a')}“ und`],
  ['« https://example.com/a» et', `« ${link('https://example.com/a')}» et`],
  ['https://example.com/a، ثم', `${link('https://example.com/a')}، ثم`],
  ['https://example.com/a.페이지', `${link('https://example.com/a')}.페이지`],
  ['https://example.com/a.b），次', `${link('https://example.com/a.b')}），次`],
  ['https://example.com/a&amp;次', `${link('https://example.com/a')}&#x26;次`],
  ['See https://example.com/a.', `See ${link('https://example.com/a')}.`],
  ['(https://example.com/a_(b)).', `(${link('https://example.com/a_(b)')}).`],
  ['www.example.com。次', '<a href="http://www.example.com">www.example.com</a>。次'],
  ['Schreibe an me@example.com。', 'Schreibe an <a href="mailto:me@example.com">me@example.com</a>。'],
  ['https://example.com/größe', '<a href="https://example.com/größe">https://example.com/größe</a>'],
  ['<https://example.com/製品>', '<a href="https://example.com/製品">https://example.com/製品</a>'],
])('%s', async (body, html) => {
  expect(await line(body)).toBe(html);
});

test.each([
  ['takes ~5 minutes for 1~3 shops', 'takes ~5 minutes for 1~3 shops'],
  ['~a~ and ~~b~~', '~a~ and <del>b</del>'],
])('one tilde means about, two strike out: %s', async (body, html) => {
  expect(await line(body)).toBe(html);
});
