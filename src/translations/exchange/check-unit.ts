// What a translated unit must hold before it may stand in a file.
import type { Rule } from '../../problem.ts';
import { compareCodes, isOptional, isOrdered } from './codes/coded-text.ts';
import type { ReturnedUnit } from './job.ts';
import type { PairedText } from './files/paired-texts.ts';

export interface Complaint {
  rule: Rule;
  message: string;
}

/** UTF-8 read as Latin-1 or Windows-1252: `Ã©` for `é`, `â€™` for `’`. */
const mojibake = /[ÃÂ][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|â€|ï¿½/;
const lostCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd\ufffe\uffff]/;

const quote = (codes: readonly string[]): string => codes.map((code) => `\`${code}\``).join(', ');

/** The first thing that is wrong with the codes or characters of a unit that has a target; undefined where all is well. */
export function checkUnit(
  { source, target: before, reference }: PairedText,
  { target = '', fault }: ReturnedUnit,
): Complaint | undefined {
  if (fault !== undefined) return { rule: 'exchange-codes', message: `${fault}.` };
  const { added, lost: absent } = compareCodes(target, source);
  const lost = absent.filter((code) => !isOptional(code, reference.coded));
  // a translation may have had codes of its own, or fewer
  const wasSo = before !== undefined && isEmpty(compareCodes(target, before));
  if (!wasSo && added.length > 0)
    return { rule: 'exchange-codes', message: `The translation has ${quote(added)} more than the source.` };
  if (!wasSo && lost.length > 0)
    return { rule: 'exchange-codes', message: `The translation lacks ${quote(lost)} of the source.` };
  if (!isOrdered(target)) return { rule: 'exchange-codes', message: 'The translation closes a code that is not open.' };
  const known = source + (before ?? '');
  for (const pattern of [mojibake, lostCharacter]) {
    const found = pattern.exec(target)?.[0];
    if (found !== undefined && !known.includes(found))
      return { rule: 'exchange-text', message: `The translation holds \`${found}\`: its letters were read in another encoding.` };
  }
  return undefined;
}

const isEmpty = ({ added, lost }: ReturnType<typeof compareCodes>): boolean => added.length === 0 && lost.length === 0;
