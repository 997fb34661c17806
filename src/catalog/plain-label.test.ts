import { expect, test } from 'vitest';
import { plainLabel } from './plain-label.ts';

test.each([
  ['[!UICONTROL Manage Data] of **[!DNL MySQL]**', 'Manage Data of MySQL'],
  ['[!UICONTROL [!DNL MySQL] Databases]', 'MySQL Databases'],
  ['L&#39;intégration\u200b  &amp; `code`', "L'intégration & code"],
  ['&toString; and &constructor;', '&toString; and &constructor;'],
  ['a \\[b\\]', 'a [b]'],
  ['[!UICONTROL Filters [x] now]', 'Filters [x] now'],
])('%s', (label, text) => {
  expect(plainLabel(label)).toBe(text);
});
