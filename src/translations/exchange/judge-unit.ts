// What is to become of a unit that came back.
import { checkUnit, type Complaint } from './check-unit.ts';
import { exactOf, type ExchangedFile } from './files/exchanged-files.ts';
import { parseUnitId, plainKey, type ReturnedUnit, type UnitId } from './job.ts';
import type { PairedText } from './files/paired-texts.ts';

/** What the rules of the content say against a translation, a tagged text. */
export type ComplainAbout = (file: ExchangedFile, text: PairedText, target: string) => Complaint | undefined;

/**
 * `untouched`: nobody has worked on it; `same`: the file says so already; `changed`: it is to be written. Or why it is refused.
 */
export type Verdict =
  | { kind: 'untouched' }
  | { kind: 'same' | 'changed'; text: PairedText; target: string }
  | { kind: 'refused'; complaint: Complaint };

/** The text that a unit was made from, as long as its source says the same. */
function findText({ paired: { texts } }: ExchangedFile, { key, source }: UnitId): PairedText | undefined {
  const candidates = texts.filter(({ reference }) => reference.passage.digest === source);
  return candidates.find((text) => plainKey(text.key) === key) ?? (candidates.length === 1 ? candidates[0] : undefined);
}

/** Without translation, or as it was sent. */
const isUntouched = ({ target, isDone, offered }: ReturnedUnit, text: PairedText | undefined): boolean =>
  target === undefined || (!isDone && (target === text?.target || offered.includes(target)));

const refused = (rule: Complaint['rule'], message: string): Verdict => ({ kind: 'refused', complaint: { rule, message } });
const short = (tagged: string): string => `\`${tagged.slice(0, 200)}\``;

/** `file` is the one that the unit names, undefined where there is none. */
export function judgeUnit(unit: ReturnedUnit, file: ExchangedFile | undefined, complainAbout: ComplainAbout): Verdict {
  const id = parseUnitId(unit.id);
  if (!file) return refused('exchange-unit-unknown', 'there is no such file.');
  if (!id) return refused('exchange-unit-unknown', 'no export makes such an id.');
  const text = findText(file, id);
  if (isUntouched(unit, text)) return { kind: 'untouched' };
  if (!text) return refused('exchange-outdated', `its source ${short(unit.source)} says something else now.`);
  if (unit.source !== text.source)
    return refused('exchange-unit-unknown', `its source ${short(unit.source)} is not that of the text.`);
  const { target = '' } = unit;
  const complaint = checkUnit(text, unit) ?? complainAbout(file, text, target);
  if (complaint) return { kind: 'refused', complaint };
  const exact = exactOf(file, text);
  if (target === text.target && exact !== undefined) return { kind: 'same', text, target };
  if (exact === id.exact) return { kind: 'changed', text, target };
  const message = `somebody has edited the translation since. There: \`${text.target ?? ''}\` Returned: \`${target}\``;
  return refused('exchange-conflict', message);
}
