// A folder is published, then changes: articles move, merge and go, sections get other ids. Old links still arrive.
import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readDelivery } from '../../src/site/delivery/delivery.ts';
import { serveSite, type ServedSite } from '../../src/site/serve/serve-site.ts';
import { buildForTest, makeFolder, type TestBuild } from '../kit/build-for-test.ts';
import { launchBrowser } from '../kit/built-site.ts';
import { writeInto } from '../../src/catalog/test-folder.ts';

const id = (digit: number): string => `0000000${digit}-64a5-44f8-9d7b-9a85a2668775`;
const filler = 'Text that fills the page so that its end is far away.\n\n'.repeat(60);
const article = (digit: number, body: string): string =>
  `---\ntitle: Article ${digit}\ndescription: About ${digit}.\nexl-id: ${id(digit)}\n---\n\n# Article ${digit}\n\n${filler}${body}\n\n${filler}`;

const ledger = `help/gone/ ${id(4)}
help/merged/ ${id(3)}
help/old-place/ ${id(1)}
help/old-place/#part = -
help/renamed/ ${id(2)}
help/renamed/#before = -
help/renamed/#taken = -
`;
const files: Record<string, string> = {
  'site.yml': 'name: Sample\nreference: en\nlocales: [en, fr]\n\n',
  'published.txt': ledger,
  'redirects.csv':
    'source,dest\n/help/merged,/help/renamed\n/help/gone.md,gone\n/help/renamed#taken,/help/new/place#part\n/help/merged#x,/help/new/place#part\n',
  'en/help/TOC.md': '* [One](new/place.md)\n* [Two](renamed.md)\n',
  'public/.well-known/security.txt': 'Contact: mailto:help@example.org\n',
  'fr/help/TOC.md': '* [Un](new/place.md)\n* [Deux](renamed.md)\n',
  'en/help/new/place.md': article(1, '## Part {#part}\n\nPears.'),
  'fr/help/new/place.md': article(1, '## Partie {#part}\n\nPoires.'),
  'en/help/renamed.md': article(2, '## After {#after #before}\n\nPlums.'),
  'fr/help/renamed.md': article(2, '## Après\n\nPrunes.'),
};

let content: string;
let built: TestBuild;
let browser: Browser;
let server: ServedSite;

beforeAll(async () => {
  content = makeFolder('old-addresses-');
  writeInto(content, files);
  built = buildForTest({
    CONTENT_DIR: content,
    CONTENT_PROFILE: 'import',
    SITE_URL: 'https://help.example.org',
    BASE_PATH: '/docs',
  });
  expect(built.exitCode, built.output).toBe(0);
  server = await serveSite({ dir: built.outDir, base: '/docs/', port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  built.remove();
  rmSync(content, { recursive: true, force: true });
});

interface Arrival {
  /** Below the site's base path. */
  at?: string;
  heading?: string;
  /** Texts of sections that are in sight. */
  fruits?: string[];
}

/** Opens an address below the site's base path and waits until the reader is where it should lead. */
async function expectArrival(
  address: string,
  expected: Arrival,
  { url = server.url, ...options }: { javaScriptEnabled?: boolean; locale?: string; url?: string } = {},
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(url + address);
    const look = (): Promise<Arrival> =>
      page.evaluate((root) => {
        const inSight = [...document.querySelectorAll('.prose p')].filter((paragraph) => {
          const { top } = paragraph.getBoundingClientRect();
          return top >= 0 && top < innerHeight;
        });
        return {
          at: location.href.slice(root.length),
          heading: document.querySelector('h1')?.innerText ?? '',
          fruits: inSight.map(({ textContent }) => textContent).filter((text) => !text.startsWith('Text ')),
        };
      }, url);
    // A page that leads on is left while it is looked at: the next look sees the other one.
    await expect.poll(look).toMatchObject(expected);
    await page.waitForLoadState();
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
}

test.each([
  ['an article that moved', 'en/help/old-place/', { at: 'en/help/new/place/' }],
  [
    'its section, and a query',
    'fr/help/old-place/?from=mail#part',
    { at: 'fr/help/new/place/?from=mail#part', fruits: ['Poires.'] },
  ],
  ['a section under its old id', 'en/help/renamed/#before', { at: 'en/help/renamed/#before', fruits: ['Plums.'] }],
  [
    'the same in a translation, by the reference',
    'fr/help/renamed/#before',
    { at: 'fr/help/renamed/#before', fruits: ['Prunes.'] },
  ],
  ['a section that is in another article', 'en/help/renamed/#taken', { at: 'en/help/new/place/#part', fruits: ['Pears.'] }],
  ['an article that was merged', 'en/help/merged/#after', { at: 'en/help/renamed/#after', fruits: ['Plums.'] }],
  ['a section of it that went elsewhere', 'fr/help/merged/#x', { at: 'fr/help/new/place/#part', fruits: ['Poires.'] }],
  ['the id of an article that moved', `id/${id(1)}/?a=b#part`, { at: 'en/help/new/place/?a=b#part', fruits: ['Pears.'] }],
  ['the id of an article that was merged', `id/${id(3)}/`, { at: 'en/help/renamed/' }],
  ['the id of one that is gone', `id/${id(4)}/`, { at: 'en/help/gone/', heading: 'This article is no longer published' }],
  ['the address of one that is gone', 'fr/help/gone/', { heading: 'Cet article n’est plus publié' }],
])('%s', async (_, address, expected) => {
  await expectArrival(address, expected, { locale: 'en' });
});

test.each([
  ['en/help/old-place/?q=1', 301, 'en/help/new/place/?q=1'],
  ['fr/help/old-place', 301, 'fr/help/new/place/'],
  // its sections went different ways, which no host sees
  ['en/help/merged/', 200, undefined],
  ['fr/help/gone/', 410, undefined],
  [`id/${id(1)}/`, 302, 'fr/help/new/place/'],
  [`id/${id(3)}/`, 302, 'fr/help/renamed/'],
  [`id/${id(4)}/`, 302, 'fr/help/gone/'],
  ['', 302, 'fr/'],
  // kept for others in the content folder
  ['.well-known/security.txt', 200, undefined],
])('a host that can answers at %s with %i', async (address, status, to) => {
  const host = await serveSite({ dir: built.outDir, base: '/docs/', port: 0, delivery: readDelivery(built.outDir) });
  const answer = await fetch(host.url + address, { redirect: 'manual', headers: { 'Accept-Language': 'fr' } });
  await host.close();
  expect([answer.status, answer.headers.get('location')]).toEqual([status, to === undefined ? null : `/docs/${to}`]);
});

test('such a host brings readers without script to their section', async () => {
  const host = await serveSite({ dir: built.outDir, base: '/docs/', port: 0, delivery: readDelivery(built.outDir) });
  onTestFinished(() => host.close());
  await expectArrival(
    'fr/help/old-place/?from=mail#part',
    { at: 'fr/help/new/place/?from=mail#part', fruits: ['Poires.'] },
    { url: host.url, javaScriptEnabled: false },
  );
});

test('without script an old address leads to the page, and a section that is elsewhere has a link in its place', async () => {
  const options = { javaScriptEnabled: false };
  await expectArrival('en/help/old-place/', { at: 'en/help/new/place/' }, options);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${server.url}en/help/renamed/#taken`);
  expect(await page.locator('.moved-section:target a').isVisible()).toBe(true);
  await page.goto(`${server.url}en/help/renamed/`);
  expect(await page.locator('.moved-section').isVisible()).toBe(false);
  await context.close();
});
