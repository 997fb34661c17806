// A number and its unit stay on one line: a no-break space stands between them, in every language.
import type { Check } from '../checked-content.ts';
import { problemIn, textLines } from './text-lines.ts';

// Symbols of units only: words such as "minutes" may stand on the next line.
const pattern = /(?<![\p{L}\p{N}.])(\p{Nd}[\p{Nd}.,]*) +((?:[kKMGT]i?B|[kMG]bit\/s|ms|[kMG]?Hz|min|[%€])(?![\p{L}\p{N}]))/gu;

/** A plain space between a number and the symbol of a unit. */
export const checkNumberUnits: Check = ({ catalog }) =>
  textLines(catalog).flatMap((line) =>
    [...line.text.matchAll(pattern)].map(({ index, 0: found }) =>
      problemIn(line, 'unit-spacing', index, `A plain space stands in \`${found}\`.`),
    ),
  );
