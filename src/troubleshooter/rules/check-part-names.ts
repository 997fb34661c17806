// Parts by name: every one that a node shows is listed, every one listed is shown.
import { didYouMean } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import type { GuideSource } from '../source/schema.ts';
import type { YamlSource } from '../../yaml-source.ts';

export function checkPartNames(source: GuideSource, yaml: YamlSource): Problem[] {
  const problems: Problem[] = [];
  const known = Object.keys(source.parts ?? {});
  const used = new Set<string>();
  for (const [id, node] of Object.entries(source.nodes)) {
    const shown = (node.show ?? []).map((part, index) => ({ part, path: ['nodes', id, 'show', index] }));
    if (node.kind === 'question' && node.covers !== undefined) shown.push({ part: node.covers, path: ['nodes', id, 'covers'] });
    for (const { part, path } of shown) {
      used.add(part);
      if (!known.includes(part))
        problems.push({
          ...yaml.placeOf(path),
          rule: 'guide-part-unknown',
          message: `\`${id}\` shows the part \`${part}\`, which the guide does not list.${didYouMean(part, known)}`,
        });
    }
  }
  for (const part of known)
    if (!used.has(part))
      problems.push({
        ...yaml.keyPlaceOf(['parts', part]),
        rule: 'guide-part-unused',
        message: `No node shows the part \`${part}\`.`,
      });
  return problems;
}
