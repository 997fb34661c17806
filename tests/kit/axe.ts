// axe-core in a page, with all its rules but those that ask for more than WCAG 2.2 AA.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** To be added to a context with `addInitScript`. The page's policy holds for the page, not for this. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// - AAA asks for more than the site promises.
// - hidden-content is no test: it reminds of every hidden element that it was not looked at.
const isLeftOut = ({ ruleId, tags }: { ruleId: string; tags: string[] }): boolean =>
  tags.includes('wcag2aaa') || tags.includes('wcag21aaa') || ruleId === 'hidden-content';

// What a theme may change: the other rules read the same page again.
const isOfColor = ({ tags }: { tags: string[] }): boolean => tags.includes('cat.color');

const enabled = (isAsked: (rule: axe.RuleMetadata) => boolean): Record<string, { enabled: boolean }> =>
  Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: isAsked(rule) }]));

const rules = enabled((rule) => !isLeftOut(rule));
const asked = {
  all: rules,
  colors: enabled((rule) => !isLeftOut(rule) && isOfColor(rule)),
  'all but colors': enabled((rule) => !isLeftOut(rule) && !isOfColor(rule)),
};

/** How many rules are asked. */
export const ruleCount = Object.values(rules).filter(({ enabled }) => enabled).length;

/** Violations of the page as it is now: `rule: element (why)`. Rules on colors take as long as all others together. */
export async function violationsOf(page: Page, which: keyof typeof asked = 'all'): Promise<string[]> {
  const found = await page.evaluate(
    async (options) => {
      const { axe: engine } = window as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } };
      const { violations } = await engine.run(document, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => ({ id, html, why: failureSummary ?? '' })),
      );
    },
    { rules: asked[which], resultTypes: ['violations'], preload: false, elementRef: false },
  );
  return found.map(({ id, html, why }) => `${id}: ${html.slice(0, 160)} (${why.replace(/\s+/g, ' ').slice(0, 200)})`);
}
