// `npm run look`: pictures of every template in two widths, two themes and three languages, and one page to review
// them, beside those that were accepted before. Builds nothing.
//   npm run look                    pictures of dist/ in .cache/look/index.html, with what has changed
//   npm run look -- --accept        the pictures of the last run are how the site should look
//   npm run look -- --print         article, guide and ticket as PDF, too
//   npm run look -- --dir other     another built folder
import { counted } from '../counted.ts';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { requireBuiltSite } from '../site/output/folder/output-folder.ts';
import { serveSite } from '../site/serve/serve-site.ts';
import { projectDir, readSettings, UsageError } from '../site/settings.ts';
import { findBrowser } from '../site/inspect/find-browser.ts';
import { templatePagesIn, type TemplatePage } from '../site/inspect/templates.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const help = 'npm run look [-- --dir <built folder>] [--print] | [--accept]';
const looks = path.join(projectDir, '.cache/look');
const accepted = path.join(projectDir, '.cache/look-accepted');
const locales = ['fr', 'sv', 'en'];
const widths = { phone: 390, desktop: 1280 };
const themes = ['light', 'dark'] as const;
// A picture of the whole page, but no longer than a person looks at.
const tallest = 4000;

interface Picture {
  page: TemplatePage;
  /** File name without folder. */
  file: string;
  width: string;
  theme: string;
  /** Pixels that differ from the accepted picture; undefined where there is none. */
  changed: number | undefined;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

async function takePictures(
  context: BrowserContext,
  url: string,
  pages: TemplatePage[],
  width: string,
  theme: string,
): Promise<Picture[]> {
  const tab = await context.newPage();
  const pictures: Picture[] = [];
  for (const page of pages) {
    await tab.goto(`${url}${page.path}`);
    await tab.waitForLoadState('networkidle');
    const height = Math.min(tallest, await tab.evaluate(() => document.documentElement.scrollHeight));
    const file = `${page.locale ?? 'all'}-${slug(page.template)}-${width}-${theme}.png`;
    await tab.screenshot({
      path: path.join(looks, file),
      fullPage: true,
      clip: { x: 0, y: 0, width: tab.viewportSize()?.width ?? 0, height },
      animations: 'disabled',
    });
    pictures.push({ page, file, width, theme, changed: await countChanges(file) });
    process.stderr.write(process.stderr.isTTY ? `\r  ${file.padEnd(70)}` : '');
  }
  await tab.close();
  return pictures;
}

/** Pixels that differ by more than a shade; all of them where the sizes differ. */
async function countChanges(file: string): Promise<number | undefined> {
  if (!existsSync(path.join(accepted, file))) return undefined;
  const [now, before] = await Promise.all(
    [looks, accepted].map((dir) => sharp(path.join(dir, file)).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!now || !before || now.info.width !== before.info.width || now.info.height !== before.info.height)
    return now ? now.info.width * now.info.height : 0;
  let changed = 0;
  for (let index = 0; index < now.data.length; index += 3) {
    const far = [0, 1, 2].some((channel) => Math.abs((now.data[index + channel] ?? 0) - (before.data[index + channel] ?? 0)) > 8);
    if (far) changed += 1;
  }
  return changed;
}

function contactSheet(pictures: Picture[]): string {
  const isCompared = existsSync(accepted);
  const figure = ({ page, file, width, theme, changed }: Picture): string => {
    const state = !isCompared
      ? ''
      : changed === undefined
        ? ' – new'
        : changed === 0
          ? ' – same'
          : ` – ${counted(changed, 'pixel differs', 'pixels differ')}`;
    const before = changed
      ? `<a href="../look-accepted/${file}"><img loading="lazy" src="../look-accepted/${file}" alt="before"></a>`
      : '';
    return `<figure class="${changed === 0 ? 'same' : 'changed'} ${width}"><figcaption>${page.locale ?? 'all'} ${width} ${theme}${state}</figcaption>${before}<a href="${file}"><img loading="lazy" src="${file}" alt="now"></a></figure>`;
  };
  const templates = [...new Set(pictures.map(({ page }) => page.template))];
  const changes = pictures.filter(({ changed }) => changed !== 0).length;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>How the site looks</title><style>
body { font: 14px/1.4 system-ui; margin: 1.5rem; background: #ddd; color: #111 } section { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start }
figure { margin: 0; padding: .5rem; background: #fff } .changed { outline: 3px solid #c40 } img { width: 360px; max-height: 700px; object-fit: cover; object-position: top } .phone img { width: 195px }
#only:checked ~ section .same { display: none }
</style><h1>How the site looks</h1><p>${counted(pictures.length, 'picture')}${isCompared ? `, ${changes} new or changed` : '; none were accepted before'}. Accept all: <code>npm run look -- --accept</code></p>
<input type="checkbox" id="only"><label for="only">only what changed</label>
${templates
  .map(
    (template) =>
      `<h2>${template}</h2><section>${pictures
        .filter(({ page }) => page.template === template)
        .map(figure)
        .join('\n')}</section>`,
  )
  .join('\n')}</html>\n`;
}

async function printPages(browser: Browser, url: string, pages: TemplatePage[]): Promise<string[]> {
  const tab = await browser.newPage();
  const printed = pages.filter(
    ({ template, locale }) => locale === 'fr' && /^article with steps|guide, start|guide, ticket|guide, fix/.test(template),
  );
  const files: string[] = [];
  for (const { path: address, template } of printed) {
    await tab.goto(`${url}${address}`);
    await tab.waitForLoadState('networkidle');
    const file = path.join(looks, `${slug(template)}.pdf`);
    await tab.pdf({ path: file, preferCSSPageSize: true, format: 'A4' });
    files.push(file);
  }
  await tab.close();
  return files;
}

function accept(): number {
  if (!existsSync(path.join(looks, 'index.html'))) throw new UsageError('There are no pictures yet. Run `npm run look` first.');
  rmSync(accepted, { recursive: true, force: true });
  cpSync(looks, accepted, { recursive: true, filter: (file) => !file.endsWith('.html') && !file.endsWith('.pdf') });
  process.stdout.write('The pictures are accepted.\n');
  return 0;
}

async function look(dir: string, isPrinted: boolean): Promise<number> {
  requireBuiltSite(dir);
  rmSync(looks, { recursive: true, force: true });
  mkdirSync(looks, { recursive: true });
  const site = await serveSite({ dir, base: '/', port: 0 });
  const { executablePath, args } = await findBrowser();
  // Playwright would close the browser under the page that is being opened, and this would be told as a defect.
  process.once('SIGINT', () => process.exit(130));
  const browser = await chromium.launch({ executablePath, args, headless: true, handleSIGINT: false });
  try {
    const pages = templatePagesIn(dir, locales).filter(({ template }) => template !== 'link by id');
    const sets = Object.entries(widths).flatMap(([width, pixels]) => themes.map((theme) => ({ width, pixels, theme })));
    const pictures: Picture[] = [];
    for (const { width, pixels, theme } of sets) {
      const context = await browser.newContext({
        viewport: { width: pixels, height: 900 },
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      pictures.push(...(await takePictures(context, site.url, pages, width, theme)));
      await context.close();
    }
    if (process.stderr.isTTY) process.stderr.write(`${'\r'.padEnd(80)}\r`);
    writeFileSync(path.join(looks, 'index.html'), contactSheet(pictures));
    const changed = pictures.filter((picture) => picture.changed !== 0).length;
    process.stdout.write(
      `${counted(pictures.length, 'picture')}${existsSync(accepted) ? `, ${changed} new or changed` : ''}: ${path.relative(projectDir, path.join(looks, 'index.html'))}\n`,
    );
    if (isPrinted)
      for (const file of await printPages(browser, site.url, pages))
        process.stdout.write(`printed: ${path.relative(projectDir, file)}\n`);
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
}

await runMain(async () => {
  const { values } = parseOptions(
    { options: { accept: { type: 'boolean' }, print: { type: 'boolean' }, dir: { type: 'string' } } },
    help,
  );
  return values.accept ? accept() : look(path.resolve(values.dir ?? readSettings(process.env).outDir), values.print ?? false);
});
