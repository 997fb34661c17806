// What a change of the content does, one by one, whatever it is printed as.
import type { Severity } from '../../problem.ts';
import type { Place } from '../../vocabulary.ts';

/** The questions that a change is asked, in the order of their answers, with their headings. */
export const subjects = {
  'translation-made-stale': 'Translations that this change makes out of date',
  'address-gone': 'Addresses that go',
  'address-moved': 'Addresses that move',
  'address-new': 'Addresses that come',
  'guide-touched': 'Guides and tickets that say something else',
  'date-unchanged': 'Texts that changed while their date did not',
  'problem-new': 'New problems',
} as const;

export type Subject = keyof typeof subjects;

/** `file` is relative to the content folder. */
export interface Finding extends Place {
  subject: Subject;
  severity: Severity;
  /** Name of the rule, of a new problem alone. */
  rule?: string | undefined;
  message: string;
}
