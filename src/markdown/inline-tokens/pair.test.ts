// Tokens that cross emphasis in Markdown; `raw-html/tokens.test.ts` has those of HTML.
import { expect, test } from 'vitest';
import { render, toPage } from '../test-helpers.ts';

const label = (text: string): string => `<span class="uicontrol" translate="no">${text}</span>`;

test.each([
  ['**[!UICONTROL A** > **B]**', `<strong>${label('A')} > ${label('B')}</strong>`],
  ['**[!UICONTROL A [!DNL B]** > **C]**', `<strong>${label('A B')} > ${label('C')}</strong>`],
  [
    '**[!UICONTROL A** > **B] and [!UICONTROL C** > **D]**',
    `<strong>${label('A')} > ${label('B')} and ${label('C')}</strong> > <strong>${label('D')}</strong>`,
  ],
])('%s', async (body, expected) => {
  const { rendered, problems } = await render(body);
  expect(toPage(rendered)).toBe(`<p>${expected}</p>\n`);
  expect(problems).toEqual([]);
});
