// The YAML of a guide or of its words, as its author wrote it.
import type { Problem } from '../../problem.ts';
import { readYaml, type YamlSource } from '../../yaml-source.ts';

/** Authors may write an answer once and repeat it by an alias. */
const mostAliases = 100;

/**
 * Parses YAML. Syntax errors and duplicate keys become problems; `value` is then what could be understood, or undefined
 * where nothing could.
 */
export function parseGuideYaml(file: string, text: string): { source: YamlSource; problems: Problem[] } {
  const { source, faults } = readYaml(file, text, mostAliases);
  return {
    source,
    problems: faults.map(({ place, message, isDuplicateKey }) => ({
      ...place,
      rule: isDuplicateKey ? 'guide-duplicate-key' : 'guide-yaml',
      message,
    })),
  };
}
