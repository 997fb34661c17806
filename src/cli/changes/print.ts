// Findings as text for people, JSON and SARIF for programs, annotations for pull requests.
import { annotate } from '../../checks/format-problems.ts';
import { rules } from '../../rules.ts';
import { subjects, type Finding, type Subject } from './finding.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

const names = Object.keys(subjects) as Subject[];
const nameOf = ({ rule, subject }: Finding): string => rule ?? subject;
const placeOf = ({ file, line, column }: Finding): string => [file, line, column].filter((part) => part !== undefined).join(':');

function printText(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing that readers, translators or links would notice.\n';
  return names
    .flatMap((subject) => {
      const own = findings.filter((finding) => finding.subject === subject);
      if (own.length === 0) return [];
      const lines = own.map(
        (finding) =>
          `  ${placeOf(finding)}  ${finding.rule === undefined ? '' : `${finding.severity}  ${finding.rule}  `}${finding.message}\n`,
      );
      return [`${subjects[subject]} (${own.length})\n\n${lines.join('')}`];
    })
    .join('\n');
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/: one run, a rule for each name, addresses relative to the root of the
 * repository.
 */
function printSarif(findings: readonly Finding[], folder: string): string {
  const ids = [...new Set(findings.map(nameOf))].sort();
  const describe = (id: string): string => (id in rules ? rules[id as keyof typeof rules].meaning : subjects[id as Subject]);
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'help-center', rules: ids.map((id) => ({ id, shortDescription: { text: describe(id) } })) },
        },
        originalUriBaseIds: { ROOT: { description: { text: 'The root of the repository.' } } },
        results: findings.map((finding) => ({
          ruleId: nameOf(finding),
          ruleIndex: ids.indexOf(nameOf(finding)),
          level: levels[finding.severity],
          message: { text: finding.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(folder + finding.file), uriBaseId: 'ROOT' },
                ...(finding.line !== undefined && {
                  region: { startLine: finding.line, ...(finding.column !== undefined && { startColumn: finding.column }) },
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

/** `folder` stands before file names where programs need paths from the root of the repository; it ends in `/` or is empty. */
export function printFindings(findings: readonly Finding[], format: Format, folder: string): string {
  if (format === 'json') return `${JSON.stringify({ findings }, undefined, 2)}\n`;
  if (format === 'sarif') return printSarif(findings, folder);
  if (format === 'github')
    return findings
      .map((finding) => `${annotate({ ...finding, file: folder + finding.file, title: nameOf(finding) })}\n`)
      .join('');
  return printText(findings);
}
