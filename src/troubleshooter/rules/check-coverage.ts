// The rule for questions that stand for a list of an article.
import { counted } from '../../counted.ts';
import type { Problem } from '../../problem.ts';
import type { PartContext } from './check-parts.ts';
import { findPart, shapeOf } from '../parts/find-part.ts';
import type { GuideSource } from '../source/schema.ts';
import type { YamlSource } from '../../yaml-source.ts';

/** Questions that cover a list have one option per item, escapes aside. */
export function checkCoverage(
  source: GuideSource,
  yaml: YamlSource,
  context: Pick<PartContext, 'reference' | 'find'>,
): Problem[] {
  const problems: Problem[] = [];
  for (const [id, node] of Object.entries(source.nodes)) {
    if (node.kind !== 'question' || node.covers === undefined) continue;
    const part = source.parts?.[node.covers];
    const found = part && findPart(part, source.article, context.reference, context.find);
    if (found === undefined) continue;
    const items = Number(/^(?:list|steps)\((\d+)\)$/.exec(shapeOf(found.blocks))?.[1]);
    const options = Object.values(node.options).filter(({ escape }) => escape === undefined).length;
    if (items !== options)
      problems.push({
        ...yaml.placeOf(['nodes', id, 'covers']),
        rule: 'guide-list-mismatch',
        message: Number.isNaN(items)
          ? `\`${id}\` covers the part \`${node.covers}\`, which is not one list.`
          : `\`${id}\` has ${counted(options, 'option')}, but the list \`${node.covers}\` has ${counted(items, 'item')}.`,
      });
  }
  return problems;
}
