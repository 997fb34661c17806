// What was found as SARIF 2.1.0, which programs for reviews read.
import type { Severity } from '../problem.ts';
import type { Place } from '../vocabulary.ts';

/** `file` is relative to the root of the repository. */
export interface Reported extends Place {
  severity: Severity;
  /** Name of the rule, and what it means in a sentence: the same for each one of a name. */
  name: string;
  meaning: string;
  message: string;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** One run, a rule for each name, addresses relative to `ROOT`. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function printSarif(found: readonly Reported[]): string {
  const meanings = new Map(found.map(({ name, meaning }) => [name, meaning]));
  const ids = [...meanings.keys()].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'help-center', rules: ids.map((id) => ({ id, shortDescription: { text: meanings.get(id) } })) },
        },
        originalUriBaseIds: { ROOT: { description: { text: 'The root of the repository.' } } },
        results: found.map(({ name, severity, message, file, line, column }) => ({
          ruleId: name,
          ruleIndex: ids.indexOf(name),
          level: levels[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(file).replace(/[?#]/g, encodeURIComponent), uriBaseId: 'ROOT' },
                ...(line !== undefined && {
                  region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
                }),
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
