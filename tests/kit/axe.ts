// axe-core in a page, with all its rules but those that ask for more than WCAG 2.2 AA.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { shapeOf } from '../../src/site/inspect/page-shape.ts';

/** To be added to a context with `addInitScript`. The page's policy holds for the page, not for this. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// - AAA asks for more than the site promises.
// - hidden-content is no test: it reminds of every hidden element that it was not looked at.
const rules = axe
  .getRules()
  .filter(({ ruleId, tags }) => !tags.some((tag) => /^wcag21?aaa$/.test(tag)) && ruleId !== 'hidden-content')
  .map(({ ruleId, tags }) => ({ id: ruleId, isOfColor: tags.includes('cat.color') }));

/** How many rules are asked. */
export const ruleCount = rules.length;

const idsOf = (some: typeof rules): string[] => some.map(({ id }) => id);
// A theme changes colours alone: the other rules would read the same page again.
const asked = {
  all: idsOf(rules),
  colors: idsOf(rules.filter(({ isOfColor }) => isOfColor)),
  'all but colors': idsOf(rules.filter(({ isOfColor }) => !isOfColor)),
  /** What pages may differ in that differ in their words alone: it hangs on words, their width or an address. */
  words: [
    'frame-title-unique',
    'html-lang-valid',
    'html-xml-lang-mismatch',
    'image-redundant-alt',
    'label-content-name-mismatch',
    'meta-viewport',
    'meta-viewport-large',
    'scrollable-region-focusable',
    'skip-link',
    'table-duplicate-name',
    'target-size',
    'valid-lang',
  ],
};

/** Violations of the page as it is now: `rule: element (why)`. Rules on colors take as long as all others together. */
export async function violationsOf(page: Page, which: keyof typeof asked = 'all'): Promise<string[]> {
  const found = await page.evaluate(async (values) => {
    const { axe: engine } = window as unknown as { axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } };
    const { violations } = await engine.run(document, {
      runOnly: { type: 'rule', values },
      resultTypes: ['violations'],
      preload: false,
      elementRef: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({ id, html, why: failureSummary ?? '' })),
    );
  }, asked[which]);
  return found.map(({ id, html, why }) => `${id}: ${html.slice(0, 160)} (${why.replace(/\s+/g, ' ').slice(0, 200)})`);
}

/** Tells of one page after the other whether it has a shape of its own, with what scripts have made of it. */
export function newShapes(): (page: Page) => Promise<boolean> {
  const seen = new Set<string>();
  return async (page) => {
    // With references as our own serializer writes them.
    const shape = shapeOf((await page.content()).replaceAll('&nbsp;', '\u00a0'));
    const isNew = !seen.has(shape);
    seen.add(shape);
    return isNew;
  };
}
