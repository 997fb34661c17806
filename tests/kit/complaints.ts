// What a browser complains of: what a page's policy refuses, errors of scripts, words in the console.
import type { BrowserContext } from 'playwright-core';

/** Complaints of all pages of a context from now on, each with its page. The list grows while they come. */
export async function watchComplaints(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = [];
  await context.exposeBinding('complain', ({ page }, text: string) => void complaints.push(`${page.url()} policy: ${text}`));
  await context.addInitScript(() => {
    const { complain } = window as unknown as { complain(text: string): void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      complain(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  context.on('console', (message) => complaints.push(`${message.page()?.url()} console: ${message.text()}`));
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()} error: ${error.error().message}`));
  return complaints;
}
