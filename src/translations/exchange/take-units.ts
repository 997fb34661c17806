// What comes back from translators -> edits of files. A unit is taken, or it is told why not; what is taken changes nothing
// else.
import type { Problem } from '../../problem.ts';
import { acceptPassages } from '../accept.ts';
import type { LockedFile } from '../lock.ts';
import type { Passage } from '../passages.ts';
import { changeFile } from './files/change-file.ts';
import type { Complaint } from './check-unit.ts';
import type { Edit } from '../../edits.ts';
import { exactOf, type ExchangedFile } from './files/exchanged-files.ts';
import type { ReturnedUnit } from './job.ts';
import { judgeUnit, type ComplainAbout } from './judge-unit.ts';
import type { PairedText } from './files/paired-texts.ts';

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
  complainAbout: ComplainAbout;
}

/** Takes what can be taken. Never throws for what somebody returned. */
export function takeUnits(units: readonly ReturnedUnit[], { name, open, complainAbout }: TakeContext): TakenJob {
  const problems: Problem[] = [];
  const refuse = ({ id, file, line }: ReturnedUnit, { rule, message }: Complaint): void => {
    problems.push({ rule, file: name, line, message: `Unit \`${id.slice(0, 80)}\` of \`${file.slice(0, 200)}\`: ${message}` });
  };
  let untouched = 0;
  const files: TakenFile[] = [];
  for (const [path, own] of Map.groupBy(units, ({ file }) => file)) {
    const file = open(path);
    const wanted = new Map<PairedText, Wanted[]>();
    for (const unit of own) {
      const verdict = judgeUnit(unit, file, complainAbout);
      if (verdict.kind === 'untouched') untouched += 1;
      else if (verdict.kind === 'refused') refuse(unit, verdict.complaint);
      else
        wanted.set(verdict.text, [
          ...(wanted.get(verdict.text) ?? []),
          { unit, target: verdict.target, isSame: verdict.kind === 'same' },
        ]);
    }
    for (const [text, all] of wanted) {
      if (all.every(({ target }) => target === all[0]?.target)) continue;
      wanted.delete(text);
      for (const { unit } of all) refuse(unit, { rule: 'exchange-unit-doubled', message: 'it came with several translations.' });
    }
    const taken = file && writeFile(file, wanted, refuse);
    if (taken) files.push(taken);
  }
  return { files, problems, untouched };
}

/** A translation that passed all checks. */
interface Wanted {
  unit: ReturnedUnit;
  target: string;
  isSame: boolean;
}

function writeFile(
  file: ExchangedFile,
  wanted: ReadonlyMap<PairedText, readonly Wanted[]>,
  refuse: (unit: ReturnedUnit, complaint: Complaint) => void,
): TakenFile | undefined {
  const ordered = file.paired.texts.flatMap((text) => {
    const first = wanted.get(text)?.[0];
    return first ? [{ text, ...first }] : [];
  });
  const same = ordered.filter(({ isSame }) => isSame).map(({ text }) => text);
  const { edits, after, taken, refused } = changeFile(
    file.paired,
    ordered.filter(({ isSame }) => !isSame),
  );
  for (const { text, target } of refused) {
    const message = `Markdown would read \`${target.slice(0, 200)}\` in another way.`;
    for (const { unit } of wanted.get(text) ?? []) refuse(unit, { rule: 'exchange-unwritable', message });
  }
  if (taken.size + same.length === 0) return undefined;
  const accepted = new Map<Passage, Passage>();
  for (const [{ text }, now] of taken) accepted.set(now.passage, text.reference.passage);
  // passages that were not written stand in the new file in the same order
  for (const { own, reference } of same) {
    const now = after.passages.find(
      ({ passage, exact }) => !accepted.has(passage) && passage.key === own?.passage.key && exact === own?.exact,
    );
    if (now) accepted.set(now.passage, reference.passage);
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
