// Pages as on a slow machine with a slow connection, to find tests that read before a script has written. Never on by itself:
// `SLOW_PAGES=500 npx vitest run --project site tests/browser`.
import type { BrowserContext } from 'playwright-core';

/** How late a script and what it fetches come, in milliseconds; undefined where pages are as fast as they are. */
const delay = process.env['SLOW_PAGES'];
const cpuRate = 6;
const late = new Set(['script', 'stylesheet', 'fetch']);

export async function slowDown(context: BrowserContext): Promise<void> {
  if (delay === undefined) return;
  await context.route('**/*', async (route) => {
    if (late.has(route.request().resourceType())) await new Promise((resolve) => setTimeout(resolve, Number(delay)));
    // The page may have gone meanwhile.
    await route.fallback().catch(() => undefined);
  });
  context.on('page', (page) => {
    void context
      .newCDPSession(page)
      .then((session) => session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate }))
      .catch(() => undefined);
  });
}
