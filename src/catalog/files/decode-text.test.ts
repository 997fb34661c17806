import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = '---\ntitle: Où\n---\n\nA “quoted” word, naïve, 20 €.\n';
const bigEndian = (of: string): Buffer => Buffer.from(of, 'utf16le').swap16();
/** Windows-1252 of the few signs used here. */
const windows = (of: string): Buffer => {
  const others = new Map([
    ['“', 0x93],
    ['”', 0x94],
    ['€', 0x80],
  ]);
  return Buffer.from([...of].map((sign) => others.get(sign) ?? sign.charCodeAt(0)));
};

test.each<[string, Buffer, string]>([
  ['UTF-16 (little-endian) with its mark', Buffer.from(`\ufeff${text}`, 'utf16le'), '1 iconv -f UTF-16LE'],
  ['UTF-16 (little-endian) without', Buffer.from(text, 'utf16le'), '1 iconv -f UTF-16LE'],
  ['UTF-16 (big-endian) with its mark', bigEndian(`\ufeff${text}`), '1 iconv -f UTF-16BE'],
  ['UTF-16 (big-endian) without', bigEndian(text), '1 iconv -f UTF-16BE'],
  [
    'UTF-16 with the line ends of Windows',
    Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le'),
    '1 iconv -f UTF-16LE',
  ],
  ['Windows-1252', windows(text), '2 iconv -f WINDOWS-1252'],
])('%s is read, and told with the remedy', (_, bytes, told) => {
  const { text: read, problems } = decodeText(bytes, 'a.md');
  expect(read).toBe(text);
  expect(problems.map(({ line, rule, remedy }) => `${line} ${rule} ${remedy ?? ''}`)).toEqual([
    expect.stringContaining(told.replace(' ', ' invalid-utf8 Save the file as UTF-8, for instance with `')),
  ]);
});

test('Chinese in UTF-16 needs its mark alone', () => {
  expect(decodeText(Buffer.from('\ufeff重新连接集成', 'utf16le'), 'a.md').text).toBe('重新连接集成');
});

test('a file of two encodings is read line by line', () => {
  const bytes = Buffer.concat([Buffer.from('Déjà vu\n'), windows('naïve\n'), Buffer.from('où')]);
  expect(decodeText(bytes, 'a.md')).toMatchObject({ text: 'Déjà vu\nnaïve\noù', problems: [{ rule: 'invalid-utf8', line: 2 }] });
});

test('a few bad bytes beside good letters spoil these alone', () => {
  const bytes = Buffer.concat([Buffer.from('é'), Buffer.from([0xc3, 0x28]), Buffer.from('é\n')]);
  expect(decodeText(bytes, 'a.md')).toMatchObject({ text: 'é\ufffd(é\n', problems: [{ rule: 'invalid-utf8', line: 1 }] });
});

test('a file with zeros here and there is no UTF-16', () => {
  expect(decodeText(Buffer.from('a\0b\n\0\0'), 'a.md').problems).toMatchObject([{ rule: 'nul-character', line: 1 }]);
});

// Bytes as `iconv -f UTF-8 -t …` writes them.
test.each([
  ['ja/help/a.md', '設定を保存する', '90dd92e882f095db91b682b782e9', 'SHIFT_JIS'],
  ['ja/help/a.md', '設定を保存する', 'c0dfc4eaa4f2caddc2b8a4b9a4eb', 'EUC-JP'],
  ['ko/help/a.md', '설정을 저장', 'bcb3c1a4c0bb20c0fac0e5', 'EUC-KR'],
  ['zh_CN/help/a.md', '保存设置', 'b1a3b4e6c9e8d6c3', 'GB18030'],
  ['zh_TW/help/a.md', '儲存設定', 'c078a673b35da977', 'BIG5'],
  ['russian/help/a.md', 'Сёмга и чай', 'd1b8ece3e020e820f7e0e9', 'WINDOWS-1251'],
  ['articles.pl/help/a.md', 'Zażółć', '5a61bff3b3e6', 'WINDOWS-1250'],
  ['pl/help/a.md', 'Zażółć', '5a61bff3b3e6', 'WINDOWS-1250'],
])('%s: %s is read as its language was saved', (file, wanted, hex, encoding) => {
  const { text: read, problems } = decodeText(Buffer.concat([Buffer.from('# '), Buffer.from(hex, 'hex')]), file);
  expect(read).toBe(`# ${wanted}`);
  expect(problems).toMatchObject([{ rule: 'invalid-utf8', line: 1, remedy: expect.stringContaining(`iconv -f ${encoding} `) }]);
});

test('a Japanese text of UTF-8 with one broken letter stays UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from('設定を保存'), Buffer.from([0xe3, 0x81]), Buffer.from('する')]);
  expect(decodeText(bytes, 'ja/help/a.md').text).toBe('設定を保存\ufffdする');
});
