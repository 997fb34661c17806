// Whatever a file holds, reading it ends, soon and without an exception.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLabel } from './plain-label.ts';
import { parseYaml } from './settings/parse-yaml.ts';
import { readCatalog } from './read.ts';
import { parseRedirects } from './redirects/parse-redirects.ts';
import { addressUrl } from './links/address-url.ts';
import { createLinkResolver } from './links/resolve-link.ts';
import { splitFrontMatter } from './front-matter/split-front-matter.ts';
import { writeFiles } from './test-folder.ts';
import { parseToc } from './reading/toc.ts';

const parts = [
  '---',
  '\n',
  ': ',
  '- ',
  ' ',
  '[',
  ']',
  '(',
  ')',
  '{#',
  '}',
  '!',
  '&a',
  '*a',
  '"',
  "'",
  '`',
  '|',
  '>',
  '<!--',
  '-->',
  '../',
  '/help/',
  '.md',
  'https://',
  'javascript:',
  '%2e',
  '\\',
  '#',
  'a',
  'é',
  '\u200b',
  '\t',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 4 })), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

const tocSite = {
  base: '/',
  siteUrl: 'https://help.example.org',
  locales: [],
  spellNames: (written: string) => written,
  findPath: () => undefined,
  isDraft: () => false,
  paths: [],
};

test.each<[string, (input: string) => unknown]>([
  ['front matter', (input) => splitFrontMatter(`---\n${input}\n---\n`, 'a.md')],
  ['a file', (input) => splitFrontMatter(input, 'a.md')],
  ['YAML', (input) => parseYaml(input, 'site.yml')],
  ['a table of contents', (input) => parseToc({ body: input, lineOffset: 0, file: 'TOC.md', folder: '' }, tocSite)],
  ['redirects', (input) => parseRedirects(input, 'redirects.csv')],
  ['a label', plainLabel],
])('%s of any text', (_, read) => {
  fc.assert(
    fc.property(text, (input) => void read(input)),
    { numRuns: 500 },
  );
});

test('body and lines before it add up to the file', () => {
  fc.assert(
    fc.property(text, (input) => {
      const { body, lineOffset } = splitFrontMatter(input, 'a.md');
      expect(input.endsWith(body)).toBe(true);
      expect(lineOffset).toBe(input.slice(0, input.length - body.length).split('\n').length - 1);
    }),
  );
});

test('a link of any text leads to the site, to an address that is safe, or nowhere', async () => {
  const { catalog } = await readCatalog(writeFiles({ 'en/help/a.md': '---\ntitle: A\nexl-id: id-of-a\n---\n' }), {});
  const resolver = createLinkResolver(catalog);
  const [document] = catalog.documents;
  if (!document) throw new Error('the test content lacks an article');
  fc.assert(
    fc.property(text, (written) => {
      const { href: found } = resolver.resolveLink(written, document);
      const href = found && addressUrl(catalog, found, document.locale);
      expect(href ?? 'nowhere').toMatch(/^(?:nowhere$|#|\/(?!\/)|https?:|mailto:|tel:)/i);
    }),
    { numRuns: 1000 },
  );
});

test('links to half a surrogate pair, as escapes in settings and front matter write it, lead somewhere or nowhere', async () => {
  const { catalog } = await readCatalog(
    writeFiles({
      'en/help/a.md': '---\ntitle: "A \\ud800"\nbadge: \'label="x" url="/help/a.md"\'\nexl-id: id-of-a\n---\n',
      'elsewhere.yml': '"gone.md": "/help/a.md#\\ud800"\n"\\ud800.md": "https://example.org/\\ud800"\n',
    }),
    {},
  );
  const [document] = catalog.documents;
  if (!document) throw new Error('the test content lacks an article');
  const { resolveLink } = createLinkResolver(catalog);
  const hrefOf = (written: string) => addressUrl(catalog, resolveLink(written, document).href ?? '', 'en');
  expect(document.frontMatter.title).toBe('A \ufffd');
  expect(hrefOf('gone.md')).toBe('/en/help/a/#%EF%BF%BD');
  expect(hrefOf('\ufffd.md')).toBe('https://example.org/\ufffd');
});

const many = 60_000;
test.each([
  ['spaces in a key', `---\na${' '.repeat(many)}b\n---\n`],
  ['dashes', `---\n${'-  '.repeat(many / 4)}x\n---\n`],
  ['brackets', `---\na: ${'['.repeat(many)}\n---\n`],
  ['braces', `---\na: ${'{a: '.repeat(many / 5)}\n---\n`],
  ['exclamation marks', `---\na: ${'!'.repeat(many)}\n---\n`],
  ['a title of spaces', `# ${' '.repeat(many)}\n`],
  ['a label of brackets', `---\ntitle: "${'[!DNL '.repeat(many / 8)}"\n---\n`],
])('%s take no time', async (_, content) => {
  const folder = writeFiles({ 'en/help/a.md': content, 'en/help/TOC.md': content });
  const start = process.threadCpuUsage();
  await readCatalog(folder, {});
  expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(2000);
});

function cpuSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

test.each([
  ['an address without end', '- [a](', 'a'],
  ['spaces behind a bullet', '-', ' '],
  ['openings of ids', '- ', '{#a'],
  ['openings of attributes', '- ', '{target='],
  ['openings of links', '- ', '[a]('],
  ['brackets in an address', '- [a](', '()'],
  ['openings of hidden items', '  ', '{ ['],
  ['comments without end', '- ', '<!--'],
])('a table of contents of 5 MB: %s, in one line or in many', (_, start, piece) => {
  const before = process.cpuUsage();
  for (const width of [1900, 5_000_000]) {
    const line = `${start}${piece.repeat(Math.floor(width / piece.length))}\n`;
    parseToc({ body: line.repeat(5_000_000 / width), lineOffset: 0, file: 'TOC.md', folder: '' }, tocSite);
  }
  expect(cpuSeconds(before)).toBeLessThan(4);
});

test('an article with thousands of dead links and images among a thousand others', async () => {
  const numbers = Array.from({ length: 1000 }, (_, index) => index);
  const content = (id: number | string) => `---\ntitle: A\nexl-id: id-of-${id}\n---\n`;
  const others = numbers.flatMap((number) => [
    [`en/help/some/folder/article-number-${number}-about-something.md`, content(number)],
    [`en/help/assets/picture-number-${number}-of-something.png`, 'x'],
  ]);
  const { catalog } = await readCatalog(writeFiles({ 'en/help/a.md': content('a'), ...Object.fromEntries(others) }), {});
  const resolver = createLinkResolver(catalog);
  const document = catalog.documents.find(({ path }) => path === 'a');
  if (!document) throw new Error('the test content lacks an article');
  const before = process.cpuUsage();
  const messages: (string | undefined)[] = [];
  for (let number = 0; number < 15_000; number += 1) {
    messages.push(resolver.resolveLink(`some/folder/article-numbr-${number}-about-something.md`, document).problem?.message);
    const image = await resolver.resolveImage(`assets/none-number-${number}-of-many.png`, document, async () => undefined);
    messages.push(image.problem?.message);
  }
  expect(cpuSeconds(before)).toBeLessThan(5);
  expect(messages[0]).toBe(
    '`some/folder/article-numbr-0-about-something.md` does not exist. Did you mean `/help/some/folder/article-number-0-about-something.md`?',
  );
  expect(messages.at(-1)).toBe('The image `assets/none-number-14999-of-many.png` does not exist.');
});
