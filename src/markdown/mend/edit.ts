import type { Edit as TextEdit } from '../../edits.ts';

/** A change to the source of a text; nobody is told of one without a message. */
export interface Edit extends TextEdit {
  message: string;
}
