// A guide's file -> its typed source, its places and the problems of its form.
import { guideSchema, reservedWords, type GuideSource } from './schema.ts';
import type { YamlSource } from '../../yaml-source.ts';
import { parseGuideYaml } from './parse-guide-yaml.ts';
import { validate } from './validate.ts';
import type { Problem } from '../../problem.ts';
import { didYouMean } from '../../nearest.ts';
import { guideOf } from './guide-target.ts';

const guideKeys = [
  ...Object.keys(guideSchema.shape),
  ...['article', 'section', 'blocks', 'expect', 'in', 'to', 'says', 'escape', 'why', 'sensitive', 'kind', 'asks', 'show'],
  ...['options', 'covers', 'no-escape', 'worked', 'failed', 'blocked', 'end', 'entry', 'ask-on'],
];

export interface ReadGuide {
  /** Id by the file's name: the identity of the guide for everybody else. */
  id: string;
  yaml: YamlSource;
  /** Undefined where the form is wrong. */
  source: GuideSource | undefined;
}

/** `troubleshooters/reconnect.yml` -> `reconnect` */
export const guideIdOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');

/** Reads one graph file. Never throws. */
export function readGuide(file: string, text: string): { guide: ReadGuide; problems: Problem[] } {
  const { source: yaml, problems } = parseGuideYaml(file, text);
  const id = guideIdOf(file);
  if (yaml.value === undefined) return { guide: { id, yaml, source: undefined }, problems };
  const checked = validate(guideSchema, yaml, guideKeys);
  const found = [...problems, ...checked.problems];
  const source = checked.value;
  if (source === undefined) return { guide: { id, yaml, source }, problems: found };
  if (source.id !== id)
    found.push({
      ...yaml.placeOf(['id']),
      rule: 'guide-id',
      message: `The guide calls itself \`${source.id}\`, but its file is \`${id}.yml\`.`,
    });
  for (const node of Object.keys(source.nodes)) {
    if (reservedWords.some((word) => word === node))
      found.push({
        ...yaml.keyPlaceOf(['nodes', node]),
        rule: 'guide-id',
        message: `A node cannot be called \`${node}\`: the words file uses this name for something else.`,
      });
  }
  return { guide: { id, yaml, source }, problems: found };
}

/** Problems of names that lead outside the graph: tickets and other guides. */
export function checkOutside(guide: ReadGuide, guideIds: readonly string[], tickets: readonly string[]): Problem[] {
  const { source, yaml } = guide;
  if (source === undefined) return [];
  const problems: Problem[] = [];
  if (!tickets.includes(source.ticket))
    problems.push({
      ...yaml.placeOf(['ticket']),
      rule: 'guide-no-ticket',
      message: `\`site.yml\` defines no ticket \`${source.ticket}\`.${didYouMean(source.ticket, tickets)}`,
    });
  for (const [id, node] of Object.entries(source.nodes)) {
    const targets: [string, (string | number)[]][] =
      node.kind === 'end'
        ? []
        : node.kind === 'fix'
          ? (['worked', 'failed', 'blocked'] as const).map((key) => [node[key], ['nodes', id, key]])
          : Object.entries(node.options).map(([option, { to }]) => [to, ['nodes', id, 'options', option, 'to']]);
    for (const [to, path] of targets) {
      const other = guideOf(to);
      if (other === undefined || (other !== guide.id && guideIds.includes(other))) continue;
      problems.push({
        ...yaml.placeOf(path),
        rule: 'guide-target-missing',
        message:
          other === guide.id
            ? `The answer leads into its own guide \`${other}\`.`
            : `There is no guide \`${other}\`.${didYouMean(other, guideIds)}`,
      });
    }
  }
  return problems;
}
