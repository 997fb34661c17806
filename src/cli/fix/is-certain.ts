// Whether a new form of a text is certain: readers see what they saw, but for what the fix is about, and no rule complains
// of something new.
import type { Problem, Rule } from '../../problem.ts';
import type { Block, RenderedDocument } from '../../vocabulary.ts';
import type { Fixer, Tolerance } from './fixers.ts';

export interface Reading {
  rendered: RenderedDocument;
  problems: readonly Problem[];
}

const without: Record<Tolerance, (html: string) => string> = {
  nothing: (html) => html,
  spaces: (html) => html.replace(/[\s\u00a0\u202f]+/gu, ''),
  alternatives: (html) => html.replace(/ alt="[^"]*"/g, ''),
};

/** What a component shows is made of its name and its attributes. */
const shownBy = ({ html, component }: Block): string =>
  component === undefined ? html : JSON.stringify([component.name, component.attributes]);

const htmlOf = ({ rendered }: Reading): string =>
  rendered.sections.map(({ id, headingHtml, blocks }) => [id, headingHtml, ...blocks.map(shownBy)].join('\n')).join('\n');

function countRules({ problems }: Reading): Map<Rule, number> {
  const counts = new Map<Rule, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** `rule` is the one that the fix is about. */
export function isCertain(before: Reading, after: Reading, rule: Rule, { tolerance, isOfDocument = false }: Fixer): boolean {
  const compare = without[tolerance];
  if (compare(htmlOf(before)) !== compare(htmlOf(after))) return false;
  const [old, now] = [countRules(before), countRules(after)];
  if ([...now].some(([name, count]) => count > (old.get(name) ?? 0))) return false;
  // some rules only the whole site can tell, and some are told once however often they apply
  const [had = 0, has = 0] = [old.get(rule), now.get(rule)];
  return had === 0 || has < had || isOfDocument;
}
