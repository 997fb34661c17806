// Every name that may be written has a grammar that loads, or needs none.
import { bundledLanguages } from 'shiki/langs';
import { describe, expect, test } from 'vitest';
import { render, toPage } from '../test-helpers.ts';
import { grammarFor, languageNames } from './languages.ts';

const fence = '```';
const show = async (language: string, code: string) => {
  const { rendered, problems } = await render(`${fence}${language}\n${code}\n${fence}`);
  return { page: toPage(rendered), rules: problems.map(({ rule }) => rule) };
};

test('every name is plain text or a grammar that Shiki has', () => {
  expect(languageNames.length).toBeGreaterThan(20);
  const grammars = new Map(languageNames.map((name) => [name, grammarFor(name) ?? '']));
  expect([...grammars].filter(([, grammar]) => grammar !== 'text' && !Object.hasOwn(bundledLanguages, grammar))).toEqual([]);
});

describe('colours', () => {
  test.each([
    ['cpp', 'int main() { return 0; }'],
    ['c++', 'int main() { return 0; }'],
    ['C#', 'public class A { }'],
    ['csharp', 'public class A { }'],
    ['swift', 'let a = "b"'],
    ['kotlin', 'val a = "b"'],
    ['shell-session', '$ ls -la # all'],
    ['diff', '-a\n+b'],
    ['{php}', 'return 1;'],
  ])('%s', async (language, code) => {
    const { page, rules } = await show(language, code);
    expect(page).toContain('class="hl-');
    expect(rules).toEqual([]);
  });
});

test.each(['vcl', 'VCL', 'varnish', 'text', 'log'])('%s is text, without a word', async (language) => {
  expect(await show(language, 'sub a { }')).toEqual({
    page: `<pre tabindex="0"><code data-language="${language}">sub a { }\n</code></pre>\n`,
    rules: [],
  });
});

test.each(['nosuchlanguage', 'constructor', '__proto__', 'コード'])('%s is text', async (language) => {
  expect((await show(language, 'a { }')).page).toBe(`<pre tabindex="0"><code data-language="${language}">a { }\n</code></pre>\n`);
});
