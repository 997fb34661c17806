// Inline content of XLIFF: texts, and codes as `<ph>`, `<pc>`, `<sc>` and `<ec>`.
import { splitTagged, type Tag } from '../codes/coded-text.ts';
import type { UnitCode } from '../job.ts';
import { xmlElement, xmlText, type Attributes } from './xml.ts';

/** Codes by number, with the names of their data. */
export type CodeTable = ReadonlyMap<number, UnitCode & { openData: string; closeData: string | undefined }>;

/** `canCopy` and `canDelete` tell programs to guard the code; the import counts all the same. */
const guarded = { canCopy: 'no', canDelete: 'no' };
const shortest = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/**
 * Texts and codes as inline elements. Pairs that cross others cannot be `<pc>`: they are `<sc>` and `<ec>` (section 4.7.2.3).
 * Codes of a match name no data: it belongs to other files.
 */
export function writeContent(tagged: string, table: CodeTable, withData: boolean): string {
  const parts = splitTagged(tagged);
  const nested = findNested(parts);
  return parts
    .map((part) => {
      if (typeof part === 'string')
        return xmlText(part, (character) => `<cp hex="${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}"/>`);
      const code = withData ? table.get(part.id) : undefined;
      const kind = code && { type: code.type, subType: code.subType };
      if (part.kind === 'single')
        return xmlElement('ph', {
          id: part.id,
          ...(withData ? guarded : {}),
          ...(code?.isOptional ? { canDelete: 'yes' } : {}),
          ...kind,
          dataRef: code?.openData,
          disp: code && shortest(code.content || code.open),
          equiv: code?.subType === 'xlf:lb' ? ' ' : code && equivalent(code),
        });
      if (nested.has(part.id))
        return part.kind === 'close'
          ? '</pc>'
          : openPair({
              id: part.id,
              ...(withData ? guarded : {}),
              ...kind,
              dataRefStart: code?.openData,
              dataRefEnd: code?.closeData,
            });
      return part.kind === 'close'
        ? xmlElement('ec', { startRef: part.id, ...(withData ? guarded : {}), dataRef: code?.closeData })
        : xmlElement('sc', { id: part.id, ...(withData ? guarded : {}), ...kind, dataRef: code?.openData });
    })
    .join('');
}

/** What stands for the code in a text for search or counting: the words of code and names, nothing for marks. */
const equivalent = ({ subType, content }: UnitCode): string => (subType === 'md:code' || subType === 'md:dnl' ? content : '');

const openPair = (attributes: Attributes): string => xmlElement('pc', attributes).replace(/\/>$/, '>');

/** The ids of pairs between whose ends every other pair begins and ends. */
function findNested(parts: readonly (string | Tag)[]): Set<number> {
  const nested = new Set<number>();
  const crossed = new Set<number>();
  const open: number[] = [];
  for (const part of parts) {
    if (typeof part === 'string' || part.kind === 'single') continue;
    if (part.kind === 'open') open.push(part.id);
    else {
      const at = open.lastIndexOf(part.id);
      if (at < 0) crossed.add(part.id);
      else {
        if (at < open.length - 1) crossed.add(part.id);
        else nested.add(part.id);
        open.splice(at, 1);
      }
    }
  }
  for (const id of [...open, ...crossed]) nested.delete(id);
  return nested;
}
