import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test('one label with two words is told where the second stands', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('Open [!UICONTROL Group By].\n\nClose [!UICONTROL Group By].\n\nOpen [!UICONTROL Save].'),
    'fr/help/a.md': article('Ouvrez [!UICONTROL Group By].\n\nFermez [!UICONTROL Regrouper].\n\nOuvrez [!UICONTROL Garder].'),
  });
  expect(listProblems(problems, 'label-inconsistent')).toEqual(['fr/help/a.md:8 label-inconsistent']);
});
