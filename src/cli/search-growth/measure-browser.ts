// How long a reader of a slow phone waits for results of a search whose tables and rows are in the browser already.
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../site/inspect/find-browser.ts';
import { serveSite } from '../../site/serve/serve-site.ts';

/** How many times slower than this machine the phone is. */
const slowness = 4;

export interface WarmTimes {
  /** Milliseconds from the last letter to the list on the screen. */
  milliseconds: number[];
  /** Tasks of the page above 50 ms meanwhile. */
  longTasks: number;
}

/** What the page counts while queries are asked. */
interface Counted {
  pending: number;
  since: number;
  /** Milliseconds in which the worker had something to do. */
  busy: number;
  longTasks: number;
}

/**
 * Asks each query in the dialog of a locale of the site in `dir`, twice, and times the second. The browser slows the
 * page down; its workers it cannot, so what they take counts as often.
 */
export async function measureBrowser(dir: string, locale: string, queries: readonly string[]): Promise<WarmTimes> {
  const site = await serveSite({ dir, base: '/', port: 0 });
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, headless: true });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(count);
    await page.goto(`${site.url}${locale}/`);
    await page.keyboard.press('Control+k');
    await page.locator('search-dialog input[role="combobox"]').waitFor({ state: 'visible' });
    // Twice, as code that runs for the first time is compiled.
    for (const query of [...queries, ...queries]) await ask(page, query);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    await page.evaluate(() => ((globalThis as unknown as { counted: Counted }).counted.longTasks = 0));
    const milliseconds: number[] = [];
    for (const query of queries) {
      const { elapsed, busy } = await ask(page, query);
      milliseconds.push(elapsed + (slowness - 1) * busy);
    }
    const longTasks = await page.evaluate(() => (globalThis as unknown as { counted: Counted }).counted.longTasks);
    return { milliseconds, longTasks };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Runs in the page before its scripts. */
function count(): void {
  const counted: Counted = { pending: 0, since: 0, busy: 0, longTasks: 0 };
  Object.assign(globalThis, { counted });
  new PerformanceObserver((list) => (counted.longTasks += list.getEntries().length)).observe({ type: 'longtask' });
  globalThis.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (!('first' in data) && --counted.pending === 0) counted.busy += performance.now() - counted.since;
      });
    }

    override postMessage(message: unknown): void {
      if (counted.pending++ === 0) counted.since = performance.now();
      super.postMessage(message);
    }
  };
}

/** Empties the field and puts a query into it, all in the page. Ends when the list is painted and nothing is fetched any more. */
const ask = (page: Page, query: string): Promise<{ elapsed: number; busy: number }> =>
  page.evaluate(async (text) => {
    const { counted } = globalThis as unknown as { counted: Counted };
    const field = document.querySelector<HTMLInputElement>('search-dialog input[role="combobox"]');
    const link = document.querySelector<HTMLAnchorElement>('search-dialog [data-all] a');
    if (field === null || link === null) throw new Error('There is no search.');
    const put = (value: string): void => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    // The link to all results has the question as soon as these are in the list.
    const changed = (): Promise<void> => {
      const before = link.href;
      return new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          if (link.href === before) return;
          observer.disconnect();
          resolve();
        }).observe(link, { attributes: true });
      });
    };
    const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
    if (field.value !== '') {
      const emptied = changed();
      put('');
      await emptied;
    }
    counted.busy = 0;
    const answered = changed();
    const started = performance.now();
    put(text);
    await answered;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const measured = { elapsed: performance.now() - started, busy: counted.busy };
    // Texts come once the reader stops.
    do await wait(300);
    while (counted.pending > 0);
    return measured;
  }, query);
