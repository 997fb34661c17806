// Translations keep the structure of their reference: as many lists, pictures, links and so on.
import type { Problem } from '../../problem.ts';
import type { ElementKind, RenderedDocument } from '../../vocabulary.ts';
import { listTranslations, type Check } from '../checked-content.ts';

const kinds = ['code block', 'list', 'image', 'link', 'table', 'alert', 'component'] as const;
type Kind = (typeof kinds)[number];

/** How many of each kind a page has, also those in others: lists in lists, pictures in tables. */
function countStructure(page: RenderedDocument): Record<Kind, number> {
  const blocks = page.sections.flatMap((section) => section.blocks);
  const count = (kind: ElementKind): number => blocks.reduce((sum, { elements }) => sum + (elements?.[kind] ?? 0), 0);
  return {
    'code block': count('code'),
    list: count('list'),
    image: count('image'),
    table: count('table'),
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
