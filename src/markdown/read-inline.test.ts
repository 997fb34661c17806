import { describe, expect, test } from 'vitest';
import { readInline } from './read-inline.ts';

describe('titles, descriptions and labels', () => {
  test.each<[written: string, html: string, text: string]>([
    ['Plain & simple', 'Plain &amp; simple', 'Plain & simple'],
    ['About [!DNL Orders]', 'About Orders', 'About Orders'],
    ['The [!UICONTROL Save] button', 'The <span class="uicontrol" translate="no">Save</span> button', 'The Save button'],
    ['**Bold** and `code <b>`', '<strong>Bold</strong> and <code>code &lt;b&gt;</code>', 'Bold and code <b>'],
    ['[!DNL Orders]: an overview', 'Orders: an overview', 'Orders: an overview'],
    ['# 1. not a list', '# 1. not a list', '# 1. not a list'],
    ['1. [!DNL Orders]', '1. Orders', '1. Orders'],
    ['- [!DNL Orders] > more', '- Orders &gt; more', '- Orders > more'],
    ['A [link](javascript:x) [!DNL y]', 'A link y', 'A link y'],
    ['<script>alert(1)</script> *x*', '&lt;script&gt;alert(1)&lt;/script&gt; <em>x</em>', '<script>alert(1)</script> x'],
    ['&#39;quoted&#39;&#x200B; text', "'quoted' text", "'quoted' text"],
    ['[!UICONTROL Open', 'Open', 'Open'],
    ['', '', ''],
  ])('%s', (written, html, text) => {
    expect(readInline(written)).toEqual({ html, text });
  });
});
