// Pages of one browser that are used again and again: opening a context for each page would cost more than the tests.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Does something with each item, with a page of its own for each of `lanes` workers. */
export async function inPages<T>(
  browser: Browser,
  items: readonly T[],
  options: BrowserContextOptions & { initScript?: string; lanes?: number },
  visit: (page: Page, item: T) => Promise<void>,
): Promise<void> {
  const { initScript, lanes = 2, ...contextOptions } = options;
  const context = await browser.newContext(contextOptions);
  if (initScript !== undefined) await context.addInitScript(initScript);
  const rest = [...items];
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await visit(page, item);
    await page.close();
  };
  try {
    await Promise.all(Array.from({ length: lanes }, work));
  } finally {
    await context.close();
  }
}

/** Shows the pictures of a text smaller than they are, whatever their size, so that they can be enlarged. */
export async function shrinkPictures(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // At once: the site's own script measures pictures before the page is complete.
    const style = new CSSStyleSheet();
    style.replaceSync('.prose img { inline-size: 200px !important; }');
    document.adoptedStyleSheets.push(style);
  });
}

/** Keeps the scripts of the site from loading, as a failing network or a blocker would; those of a test still run. */
export async function blockScripts(page: Page): Promise<void> {
  await page.route('**/*.js', (route) => route.abort());
}

/**
 * Waits until the elements that come lazily and unasked are there; those that a reader turns to first are not waited for.
 * The site's other scripts have run when `goto` ends.
 */
export async function enhanced(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll(':not(:defined)')].every((element) =>
      element.matches('original-beside, guide-steps[data-embedded]'),
    ),
  );
}

/** Gives a page another size and waits until it has it. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** Waits until what has been handed to the page so far is on the screen. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
