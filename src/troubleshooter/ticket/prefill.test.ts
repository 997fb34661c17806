// A text in an address: encoded so that every receiver reads the same, and cut where it is too long.
import { describe, expect, test } from 'vitest';
import { prefillAddress } from './prefill.ts';

const web = 'https://desk.example/new?title={subject}&body={text}';
const received = (href: string): string => new URL(href).searchParams.get('body') ?? '';

describe('a template', () => {
  test.each([
    ['plain & = ? # + % / words', 'plain%20%26%20%3D%20%3F%20%23%20%2B%20%25%20%2F%20words'],
    ['été, åäö, ção', '%C3%A9t%C3%A9%2C%20%C3%A5%C3%A4%C3%B6%2C%20%C3%A7%C3%A3o'],
    ['👩🏽‍💻', '%F0%9F%91%A9%F0%9F%8F%BD%E2%80%8D%F0%9F%92%BB'],
    ["it's (done)!*", 'it%27s%20%28done%29%21%2A'],
    ['a\nb', 'a%0Ab'],
    ['half \ud83d', 'half%20%EF%BF%BD'],
    ['', ''],
  ])('%j is sent as %s', (text, encoded) => {
    expect(prefillAddress('https://desk.example/?b={text}', { text }, 2000)).toEqual({
      href: `https://desk.example/?b=${encoded}`,
      rest: '',
    });
  });
  test('a message has the line ends of e-mail', () => {
    expect(prefillAddress('mailto:a@desk.example?body={text}', { text: 'a\nb' }, 1900).href).toBe(
      'mailto:a@desk.example?body=a%0D%0Ab',
    );
  });
  test('a value that looks like a place or a pattern is a value', () => {
    const { href } = prefillAddress(web, { subject: '{text} $& $1', text: 'T' }, 2000);
    expect(new URL(href).searchParams.get('title')).toBe('{text} $& $1');
  });
  test('what is not known is empty', () => {
    expect(prefillAddress('https://desk.example/?c={cause}&t={text}', { text: 'a' }, 2000).href).toBe(
      'https://desk.example/?c=&t=a',
    );
  });
  test('a name that was pasted by mistake does not take the room of the text', () => {
    const { href, rest } = prefillAddress(web, { subject: 'word '.repeat(1000), text: 'The text.' }, 2000);
    expect(received(href)).toBe('The text.');
    expect(rest).toBe('');
  });
});

describe('a text that is too long', () => {
  const sentences = {
    en: 'The integration shows an error since yesterday. ',
    fr: 'L’intégration affiche une erreur depuis hier : « échec ». ',
    sv: 'Integreringen visar ett fel sedan i går, på återställningen. ',
    pt: 'A integração mostra um erro desde ontem; não há conexão. ',
    it: 'L’integrazione mostra un errore da ieri: perché? ',
    es: 'La integración muestra un error desde ayer. ¿Por qué? ',
    emoji: 'broken 👩🏽‍💻🏳️‍🌈 ',
    ja: '昨日から連携がエラーになっています。',
    unbroken: 'x',
  };
  // Only these have nothing between words.
  const unspaced = ['emoji', 'ja', 'unbroken'];
  test.each(Object.entries(sentences))('in %s is cut after a word, and beginning and rest are the whole', (kind, sentence) => {
    const text = sentence.repeat(Math.ceil(5000 / sentence.length));
    const { href, rest } = prefillAddress(web, { subject: 'S', text }, 2000);
    expect(href.length).toBeLessThanOrEqual(2000);
    const beginning = received(href).replace(/ \[…\]$/, '');
    expect(received(href)).not.toBe(beginning);
    expect(text.startsWith(beginning)).toBe(true);
    expect(text.slice(beginning.length).trimStart()).toBe(rest);
    // As much as fits: the next word would not.
    expect(href.length).toBeGreaterThan(2000 - 200);
    expect(text[beginning.length]).toMatch(unspaced.includes(kind) ? /./s : /[\s.,:;?!»]/);
  });
  test('is never cut inside a character that is made of several', () => {
    const family = '👨‍👩‍👧‍👦';
    for (let limit = 600; limit < 700; limit += 1) {
      const { href } = prefillAddress('https://desk.example/?body={text}', { text: family.repeat(300) }, limit);
      expect(
        received(href)
          .replace(/ \[…\]$/, '')
          .replaceAll(family, ''),
      ).toBe('');
    }
  });
  test('may have no room at all; everything is the rest then', () => {
    const { rest } = prefillAddress(`https://desk.example/${'a'.repeat(600)}?body={text}`, { text: 'All of it.' }, 500);
    expect(rest).toBe('All of it.');
  });
});
