import { expect, test } from 'vitest';
import { render, toPage } from '../test-helpers.ts';
import { stripTokens } from './strip.ts';

test.each([
  ['[!DNL Zendesk] users.id', 'Zendesk users.id'],
  ['[!DNL Master [main] > Production] branch', 'Master [main] > Production branch'],
  ['[!UICONTROL Save [!DNL Orders] now ] x', 'Save Orders now x'],
  ['rows[0] [!UICONTROL: Data]', 'rows[0] Data'],
  ['[ ! dnl\u00A0Orders]', 'Orders'],
  ['[!DNL Orders [a]', '[!DNL Orders [a]'],
  ['[!DNLX] [!NOTE]', '[!DNLX] [!NOTE]'],
])('%j reads %j', (text, expected) => {
  expect(stripTokens(text)).toBe(expected);
});

test.each([
  ['`[!DNL Master [main] > Production] branch`', '<p><code>Master [main] > Production branch</code></p>'],
  ['[t](a.md "see [!UICONTROL Foo]")', '<p><a href="a/" title="see Foo">t</a></p>'],
  ['[t][r]\n\n[r]: a.md "see [!UICONTROL Foo]"', '<p><a href="a/" title="see Foo">t</a></p>'],
  ['![t](a.png "[!DNL Foo]")', '<p><img src="/assets/a.png" alt="t" width="600" height="300" title="Foo" decoding="async"></p>'],
  ['<span title="[!DNL x]">a</span>', '<p><span title="x">a</span></p>'],
  ['[!BADGE New]{tooltip="in [!DNL x]"}', '<p><span class="badge badge-neutral" title="in x">New</span></p>'],
])('no token is left where no Markdown is read: %s', async (body, page) => {
  expect(toPage((await render(body)).rendered)).toBe(`${page}\n`);
});

test.each(['&nbsp;', '&#160;', '&#x200B; ', '\u200B', '\u202F', '\u00A0', '\t'])(
  '%j after the name is a space',
  async (space) => {
    const { rendered } = await render(`[!DNL${space}Google Maps] and [!UICONTROL${space}Save]`);
    expect(toPage(rendered)).toBe('<p>Google Maps and <span class="uicontrol" translate="no">Save</span></p>\n');
  },
);
