// Bold and emphasis beside words, labels and in scripts without spaces. What CommonMark reads stays as it is.
import { describe, expect, test } from 'vitest';
import { render, toPage } from '../test-helpers.ts';

const line = async (body: string): Promise<string> =>
  toPage((await render(body)).rendered)
    .trim()
    .replace(/^<p>|<\/p>$/gu, '')
    .replace(/ class="uicontrol" translate="no"/gu, '');

describe('beside words', () => {
  test.each([
    ['**[!UICONTROL Save]**to apply', '<strong><span>Save</span></strong>to apply'],
    ['the**[!UICONTROL Save]** key', 'the<strong><span>Save</span></strong> key'],
    ['**[A](a.md)**b**[C](c.md)**d', '<strong><a href="a/">A</a></strong>b<strong><a href="c/">C</a></strong>d'],
    ['**Note:**text', '<strong>Note:</strong>text'],
    ['**“Name”**and', '<strong>“Name”</strong>and'],
    ['**`code`**and', '<strong><code>code</code></strong>and'],
    ['a **b**[c](d.md)', 'a <strong>b</strong><a href="d/">c</a>'],
    ['**(see)**b and **c**', '<strong>(see)</strong>b and <strong>c</strong>'],
  ])('%s', async (body, html) => {
    expect(await line(body)).toBe(html);
  });
});

describe('in Chinese, Japanese and Korean', () => {
  test.each([
    ['**製品。**と**新機能。**です', '<strong>製品。</strong>と<strong>新機能。</strong>です'],
    ['请点击**“保存”**按钮', '请点击<strong>“保存”</strong>按钮'],
    ['**注意：**请保存', '<strong>注意：</strong>请保存'],
    ['「**重要**」です', '「<strong>重要</strong>」です'],
    ['**(参考)**です', '<strong>(参考)</strong>です'],
    ['**설정(보기)**을 누릅니다', '<strong>설정(보기)</strong>을 누릅니다'],
    ['*強調。*次', '<em>強調。</em>次'],
    ['次の__重要__です', '次の<strong>重要</strong>です'],
    ['请点击__“保存”__按钮', '请点击<strong>“保存”</strong>按钮'],
    ['ファイル__init__.pyと列a__b__cです', 'ファイル__init__.pyと列a__b__cです'],
    ['~~削除。~~次と~~削除~~次', '<del>削除。</del>次と<del>削除</del>次'],
    ['**[링크](a.md)**를', '<strong><a href="a/">링크</a></strong>를'],
    ['次の**`コード`**を', '次の<strong><code>コード</code></strong>を'],
  ])('%s', async (body, html) => {
    expect(await line(body)).toBe(html);
  });
});

describe('as ever', () => {
  test.each([
    ['a ** b ** c', 'a ** b ** c'],
    ['**(**foo**)**', '<strong>(<strong>foo</strong>)</strong>'],
    ['*(**foo**)*', '<em>(<strong>foo</strong>)</em>'],
    ['*foo**bar**baz*', '<em>foo<strong>bar</strong>baz</em>'],
    ['***foo** bar*', '<em><strong>foo</strong> bar</em>'],
    ['**foo *bar***', '<strong>foo <em>bar</em></strong>'],
    ['2*3*4 and 5 * 6', '2<em>3</em>4 and 5 * 6'],
    ['snake_case_name and __init__.py', 'snake_case_name and <strong>init</strong>.py'],
    ['a * b*', 'a * b*'],
    ['*"foo"*bar', '*"foo"*bar'],
    ['**foo** **bar**', '<strong>foo</strong> <strong>bar</strong>'],
    ['text (**bold**), **more**: end', 'text (<strong>bold</strong>), <strong>more</strong>: end'],
  ])('%s', async (body, html) => {
    expect(await line(body)).toBe(html);
  });
});
