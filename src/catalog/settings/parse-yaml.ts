// Settings of the content folder: YAML, refused as a whole where anything in it is wrong.
import type { Problem } from '../../problem.ts';
import { readYaml, type YamlPath } from '../../yaml-source.ts';

export interface ParsedYaml {
  /** Undefined where the file is not valid. */
  value: unknown;
  /** Line of the part at a path of keys, or of the nearest part above it. */
  lineOf: (path: YamlPath) => number;
  problems: Problem[];
}

/** Reads a YAML text. Bad YAML gives problems with lines and no value. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const { source, faults } = readYaml(file, text);
  return {
    value: faults.length > 0 ? undefined : source.value,
    lineOf: (path) => source.keyPlaceOf(path).line ?? 1,
    problems: faults.map(({ place, message }) => ({ ...place, rule: 'yaml-invalid', message })),
  };
}
