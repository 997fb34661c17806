// An article without `exl-id` is joined with its translations by its path alone.
import type { Check } from '../checked-content.ts';

/** Documents without `exl-id`. */
export const checkMissingIds: Check = ({ catalog }) =>
  catalog.documents
    .filter(({ exlId, isCopy }) => exlId === undefined && isCopy !== true)
    .map(({ file }) => ({ rule: 'exl-id-missing', file, line: 1, message: 'The front matter has no usable `exl-id`.' }));
