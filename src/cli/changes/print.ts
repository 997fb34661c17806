// Findings as text for people, JSON and SARIF for programs, annotations for pull requests.
import { annotate, type Format } from '../../checks/format-problems.ts';
import { printSarif } from '../../checks/print-sarif.ts';
import { rules } from '../../rules.ts';
import { subjects, type Finding, type Subject } from './finding.ts';

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

const describe = ({ rule, subject }: Finding): string =>
  rule === undefined ? subjects[subject] : rules[rule as keyof typeof rules].meaning;

/** `folder` stands before file names where programs need paths from the root of the repository; it ends in `/` or is empty. */
export function printFindings(findings: readonly Finding[], format: Format, folder: string): string {
  if (format === 'json') return `${JSON.stringify({ findings }, undefined, 2)}\n`;
  if (format === 'sarif')
    return printSarif(
      findings.map((finding) => ({
        ...finding,
        file: folder + finding.file,
        name: nameOf(finding),
        meaning: describe(finding),
      })),
    );
  if (format === 'github')
    return findings
      .map((finding) => `${annotate({ ...finding, file: folder + finding.file, title: nameOf(finding) })}\n`)
      .join('');
  return printText(findings);
}
