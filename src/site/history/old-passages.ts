// What a passage of the reference said when it was translated, and since when it says something else.
import type { ComparedText } from '../../translations/compare-catalog.ts';
import type { PassageChange } from '../../translations/find-changes.ts';
import type { History, Version } from './reference-history.ts';

export interface DatedChange extends PassageChange {
  /** The passage as the translation renders it; undefined where it is added, and where no version has it. */
  oldText: string | undefined;
  /** Day of the commit that changed it; undefined where no history tells, and where it is not committed yet. */
  since: string | undefined;
}

/** Finds old texts in the history of the file, reading as few versions as it needs. Without a history nothing is dated. */
export function dateChanges({ text, changes }: ComparedText, history: History | undefined): DatedChange[] {
  const dated = changes.map((change): DatedChange => ({ ...change, oldText: undefined, since: undefined }));
  if (!history || dated.length === 0) return dated;
  const open = new Set(dated);
  let newer: Version | undefined;
  for (const version of history.versions(text.reference.file)) {
    const byDigest = new Map(version.passages.map((passage) => [passage.digest, passage]));
    for (const change of open) {
      const isAdded = change.before === undefined;
      const found = byDigest.get(change.before ?? change.reference?.digest ?? '');
      // what was added goes back as long as it is there, what was replaced until it is there
      if (isAdded === (found !== undefined)) continue;
      // of a moved passage both versions have the text: the day is not known
      if (!isAdded) change.oldText = found?.text;
      change.since = change.kind === 'moved' ? undefined : newer?.day;
      open.delete(change);
    }
    if (open.size === 0) break;
    newer = version;
  }
  // in the first version already
  for (const change of open) if (change.before === undefined) change.since = newer?.day;
  return dated;
}
