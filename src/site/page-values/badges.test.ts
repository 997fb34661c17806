import { expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { loadContent } from '../content/load.ts';
import { readSettings } from '../settings.ts';
import { createSite } from './site.ts';

const article = (badges: string) => `---\ntitle: A\nexl-id: a\n${badges}\n---\n\n# A\n`;

test('badges lead to pages of the reader’s language, outside, or nowhere', async () => {
  const folder = writeFiles({
    'en/help/sub/a.md': article(
      'badge1: label="One" url="/help/sub/a.md#x"\nbadge2: label="Two" url="a.md"\nbadge3: label="Three" url="https://example.org/x"\nbadge4: label="Four" url="javascript:alert(1)"\nbadge5: label="Five"',
    ),
    'fr/help/b.md': article(''),
  });
  const settings = readSettings({
    CONTENT_DIR: folder,
    BASE_PATH: '/docs/',
    CONTENT_PROFILE: 'import',
    CACHE_DIR: `${folder}/cache`,
  });
  const site = createSite(await loadContent({ settings }));
  const document = site.catalog.byLocale['en']?.['sub/a'];
  const urls = document && site.badges(document, 'fr').map(({ label, url }) => [label, url]);
  expect(urls).toEqual([
    ['One', '/docs/fr/help/sub/a/#x'],
    ['Two', '/docs/fr/help/sub/a/'],
    ['Three', 'https://example.org/x'],
    ['Four', undefined],
    ['Five', undefined],
  ]);
});
