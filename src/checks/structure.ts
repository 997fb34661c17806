// Translations keep the structure of their reference: as many lists, pictures, links and so on.
import type { Problem } from '../problem.ts';
import type { RenderedDocument } from '../vocabulary.ts';
import { listTranslations, type Check } from './checked-content.ts';

const kinds = ['code block', 'list', 'image', 'link', 'table', 'alert', 'component'] as const;
type Kind = (typeof kinds)[number];

// counted in the finished HTML, so that lists in lists and pictures in tables count
const marks: Record<Exclude<Kind, 'link' | 'alert' | 'component'>, RegExp> = {
  'code block': /<pre[\s>]/g,
  list: /<[uo]l[\s>]/g,
  image: /<img[\s>]|class="missing-image"/g,
  table: /<table[\s>]/g,
};

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many of each kind a page has. */
export function countStructure(page: RenderedDocument): Record<Kind, number> {
  const blocks = page.sections.flatMap((section) => section.blocks);
  const html = blocks.map((block) => block.html).join('\n');
  return {
    'code block': countMatches(html, marks['code block']),
    list: countMatches(html, marks.list),
    image: countMatches(html, marks.image),
    table: countMatches(html, marks.table),
    link: page.links.length,
    alert: blocks.filter(({ shape }) => shape === 'alert').length,
    component: blocks.filter(({ component }) => component !== undefined).length,
  };
}

/** Translations with another number of code blocks, lists, images, links, tables, alerts or components than the reference. */
export const checkStructure: Check = ({ catalog, rendered }) => {
  const problems: Problem[] = [];
  for (const { document, reference } of listTranslations(catalog)) {
    const page = rendered.get(document.file);
    const original = rendered.get(reference.file);
    if (!page || !original) continue;
    const own = countStructure(page);
    const wanted = countStructure(original);
    const differences = kinds
      .filter((kind) => own[kind] !== wanted[kind])
      .map((kind) => `${kind}s ${own[kind]} instead of ${wanted[kind]}`);
    if (differences.length === 0) continue;
    const message = `The structure differs from \`${reference.file}\`: ${differences.join(', ')}.`;
    problems.push({ rule: 'structure-drift', file: document.file, line: document.lineOffset + 1, message });
  }
  return problems;
};
