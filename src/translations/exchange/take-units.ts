// What comes back from translators -> edits of files. A unit is taken, or it is told why not; what is taken changes nothing
// else.
import type { Problem, Rule } from '../../problem.ts';
import { acceptPassages } from '../accept.ts';
import type { LockedFile } from '../lock.ts';
import type { Passage } from '../passages.ts';
import { changeFile, type Change } from './change-file.ts';
import { checkUnit, type Complaint } from './check-unit.ts';
import type { Edit } from './edits.ts';
import { exactOf, type ExchangedFile } from './exchanged-files.ts';
import { parseUnitId, plainKey, type ReturnedUnit, type UnitId } from './job.ts';
import type { PairedText } from './paired-texts.ts';

/** A file of the content after the import. */
export interface TakenFile {
  file: ExchangedFile;
  /** In the text of the file, or of the copy that it begins as. */
  edits: Edit[];
  /** The whole text afterwards. */
  text: string;
  taken: number;
  /** Units that the file said already. */
  same: number;
  /** Texts that have no translation still. */
  missing: number;
  locked: LockedFile;
}

export interface TakenJob {
  files: TakenFile[];
  problems: Problem[];
  /** Units without a translation, or with one that nobody looked at. */
  untouched: number;
}

export interface TakeContext {
  /** The returned file, for problems. */
  name: string;
  open: (file: string) => ExchangedFile | undefined;
  /** What the rules of the content say against a translation; texts are Markdown. */
  complainAbout: (file: ExchangedFile, text: PairedText, target: string) => Complaint | undefined;
}

/** A unit nobody has worked on: without translation, or as it was sent. */
function isUntouched({ target, isDone, offered }: ReturnedUnit, text: PairedText | undefined): boolean {
  return target === undefined || (!isDone && (target === text?.target || offered.includes(target)));
}

/** The text that a unit was made from, as long as its source says the same. */
function findText({ paired: { texts } }: ExchangedFile, { key, source }: UnitId): PairedText | undefined {
  const candidates = texts.filter(({ reference }) => reference.passage.digest === source);
  return candidates.find((text) => plainKey(text.key) === key) ?? (candidates.length === 1 ? candidates[0] : undefined);
}

/** Takes what can be taken. Never throws for what somebody returned. */
export function takeUnits(units: readonly ReturnedUnit[], { name, open, complainAbout }: TakeContext): TakenJob {
  const problems: Problem[] = [];
  const refuse = (unit: ReturnedUnit, rule: Rule, message: string, remedy?: string): void => {
    problems.push({
      rule,
      file: name,
      line: unit.line,
      message: `Unit \`${unit.id.slice(0, 80)}\` of \`${unit.file.slice(0, 200)}\`: ${message}`,
      remedy,
    });
  };
  let untouched = 0;
  const files: TakenFile[] = [];
  for (const [path, own] of Map.groupBy(units, ({ file }) => file)) {
    const file = open(path);
    const changes = new Map<PairedText, { change: Change; unit: ReturnedUnit }>();
    const same: PairedText[] = [];
    const translated = new Map<PairedText, Set<string>>();
    for (const unit of own) {
      const id = parseUnitId(unit.id);
      const text = file && id && findText(file, id);
      if (text && unit.target !== undefined && !isUntouched(unit, text))
        translated.set(text, (translated.get(text) ?? new Set()).add(unit.target));
    }
    for (const unit of own) {
      const id = parseUnitId(unit.id);
      if (!file || !id) {
        refuse(unit, 'exchange-unit-unknown', file ? 'no export makes such an id.' : 'there is no such file.');
        continue;
      }
      const text = findText(file, id);
      if (isUntouched(unit, text)) {
        untouched += 1;
        continue;
      }
      if (!text) {
        refuse(unit, 'exchange-outdated', `its source \`${unit.source.slice(0, 200)}\` says something else now.`);
        continue;
      }
      if (unit.source !== text.source) {
        refuse(unit, 'exchange-unit-unknown', `its source \`${unit.source.slice(0, 200)}\` is not that of the text.`);
        continue;
      }
      const { target = '' } = unit;
      if ((translated.get(text)?.size ?? 0) > 1) {
        refuse(unit, 'exchange-unit-doubled', 'it came with several translations.');
        continue;
      }
      if (changes.has(text) || same.includes(text)) continue;
      const complaint = checkUnit(text, unit) ?? complainAbout(file, text, target);
      if (complaint) refuse(unit, complaint.rule, complaint.message);
      else if (target === text.target && exactOf(file, text) !== undefined) same.push(text);
      else if (exactOf(file, text) !== id.exact)
        refuse(
          unit,
          'exchange-conflict',
          `somebody has edited the translation since. There: \`${text.target ?? ''}\` Returned: \`${target}\``,
        );
      else changes.set(text, { change: { text, target }, unit });
    }
    if (file && changes.size + same.length > 0) {
      const taken = writeFile(file, changes, same, refuse);
      if (taken) files.push(taken);
    }
  }
  return { files, problems, untouched };
}

function writeFile(
  file: ExchangedFile,
  changes: ReadonlyMap<PairedText, { change: Change; unit: ReturnedUnit }>,
  same: readonly PairedText[],
  refuse: (unit: ReturnedUnit, rule: Rule, message: string) => void,
): TakenFile | undefined {
  const ordered = file.paired.texts.flatMap((text) => changes.get(text)?.change ?? []);
  const { edits, after, taken, refused } = changeFile(file.paired, ordered);
  for (const { text, target } of refused) {
    const unit = changes.get(text)?.unit;
    if (unit) refuse(unit, 'exchange-unwritable', `Markdown would read \`${target.slice(0, 200)}\` in another way.`);
  }
  if (taken.size + same.length === 0) return undefined;
  const accepted = new Map<Passage, Passage>();
  for (const [{ text }, now] of taken) accepted.set(now.passage, text.reference.passage);
  // passages that were not written stand in the new file in the same order
  const rest = after.passages.filter(({ passage }) => !accepted.has(passage));
  for (const text of same) {
    const now = rest.find(({ passage, exact }) => passage.key === text.own?.passage.key && exact === text.own?.exact);
    if (now) accepted.set(now.passage, text.reference.passage);
  }
  const passages = after.passages.map(({ passage }) => passage);
  const missing = file.paired.texts.filter((text) => exactOf(file, text) === undefined).length;
  const added = [...taken.keys()].filter(({ text }) => exactOf(file, text) === undefined).length;
  return {
    file,
    edits,
    text: after.text,
    taken: taken.size,
    same: same.length,
    missing: missing - added,
    locked: acceptPassages(passages, accepted, file.locked),
  };
}
