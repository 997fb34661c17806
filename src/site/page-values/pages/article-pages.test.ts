import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../../catalog/test-folder.ts';
import { articlePage, articlePaths } from './article-pages.ts';
import { shareSite } from '../shared-site.ts';
import { idPaths } from './id-pages.ts';
import { loadSite } from '../load-site.ts';
import { readSettings } from '../../settings.ts';

const names = ['__proto__', 'constructor', 'toString', 'valueOf'];

test('articles may be named like what every object has', async () => {
  const contentDir = writeFiles({
    'fr/help/own.md': '---\ntitle: Le sien\nexl-id: constructor\n---\n\n# Le sien\n',
    ...Object.fromEntries(
      names.map((name) => [
        `en/help/${name}.md`,
        `---\ntitle: "About \`${name}\`"\n__proto__: x\n---\n\n# About \`${name}\`\n\n[To itself](${name}.md)\n\n\`\`\`${name}\nx\n\`\`\`\n`,
      ]),
    ),
  });
  const settings = {
    ...readSettings({ CONTENT_DIR: contentDir, CONTENT_PROFILE: 'import', PSEUDO_LOCALES: '1' }),
    cacheDir: path.join(contentDir, '.cache'),
  };
  shareSite(await loadSite({ settings }));
  const pages = articlePaths().map(({ props }) => articlePage(props));
  expect(pages.filter(({ frame }) => frame.locale === 'en').map(({ title, guides }) => [title, guides])).toEqual([
    ...names.slice(0, 2).map((name) => [`About ${name}`, []]),
    ['Le sien', []],
    ...names.slice(2).map((name) => [`About ${name}`, []]),
  ]);
  expect(new Set(pages.map(({ frame }) => frame.locale))).toEqual(new Set(['en', 'fr', 'en-xa', 'ar-xb']));
  expect(idPaths().map(({ params }) => params.id)).toEqual(['constructor']);
});

test('front matter says which headings “On this page” shows, and what search engines read', async () => {
  const body = '# A\n\n## Two\n\n### Three\n\n#### Four\n';
  const contentDir = writeFiles({
    'en/help/usual.md': `---\ntitle: A\ndescription: B\nexl-id: usual-page\n---\n\n${body}`,
    'en/help/short.md': `---\ntitle: A\nexl-id: short-page\nmini-toc-levels: 1\nseo-title: For [!DNL machines]\nseo-description: Of A\n---\n\n${body}`,
    'en/help/long.md': `---\ntitle: A\nexl-id: long-page\nmini-toc-levels: 3\n---\n\n${body}`,
  });
  const settings = {
    ...readSettings({ CONTENT_DIR: contentDir, CONTENT_PROFILE: 'import' }),
    cacheDir: path.join(contentDir, '.cache'),
  };
  shareSite(await loadSite({ settings }));
  const [long, short, usual] = articlePaths().map(({ props }) => articlePage(props));
  expect([short, usual, long].map((page) => page?.headings.map(({ text }) => text))).toEqual([
    ['Two'],
    ['Two', 'Three'],
    ['Two', 'Three', 'Four'],
  ]);
  expect([short?.seoTitle, short?.seoDescription, usual?.seoTitle]).toEqual(['For machines', 'Of A', undefined]);
});

test('the article on tickets is the last way on itself, also without an `exl-id`', async () => {
  const contentDir = writeFiles({
    'en/help/submit-ticket.md': '---\ntitle: Submit a ticket\n---\n\n# Submit a ticket\n\nWrite to us.\n',
    'en/help/other.md': '---\ntitle: Other\n---\n\n# Other\n\nText.\n',
  });
  const settings = {
    ...readSettings({ CONTENT_DIR: contentDir, CONTENT_PROFILE: 'import' }),
    cacheDir: path.join(contentDir, '.cache'),
  };
  shareSite(await loadSite({ settings }));
  const [other, tickets] = articlePaths().map(({ props }) => articlePage(props));
  expect(tickets?.frame.ticketUrl).toBe(tickets?.frame.languages.find(({ isCurrent }) => isCurrent)?.url);
  expect([other?.isOnTickets, tickets?.isOnTickets]).toEqual([false, true]);
});
