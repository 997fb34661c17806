// Passages of translations that were up to date before a change of their original and are not after it.
import type { Catalog } from '../../catalog/catalog.ts';
import { acceptText } from '../../translations/accept.ts';
import { compareCatalog } from '../../translations/compare-catalog.ts';
import { normaliseText } from '../../translations/digest.ts';
import { findChanges, type PassageChange } from '../../translations/find-changes.ts';
import { listTranslatedTexts, type TranslatedText } from '../../translations/translated-texts.ts';
import type { Finding } from './finding.ts';

const keyOf = ({ kind, own, reference }: PassageChange): string => [kind, own?.digest, reference?.digest].join(' ');

/**
 * Without a lock: what would be out of date had the translation been accepted before the change. A passage that the same
 * change edited in the translation is taken to follow.
 */
function compareVersions(before: TranslatedText, now: TranslatedText): PassageChange[] {
  const [old, current] = [before.reference.passages(), now.reference.passages()];
  if (old.length === current.length && old.every(({ digest }, index) => digest === current[index]?.digest)) return [];
  const locked = acceptText(before.passages(), old);
  const { changes, unknown } = findChanges(now.passages(), current, locked);
  let followed = unknown.length;
  return changes.filter(({ kind, isEdited }) => {
    if (isEdited) return false;
    if (kind !== 'added' || followed === 0) return true;
    // new in both
    followed -= 1;
    return false;
  });
}

const words: Record<PassageChange['kind'], string> = {
  changed: 'its original says something else now',
  removed: 'its original is gone',
  moved: 'its original stands elsewhere now',
  added: 'after it the original has a new passage',
};

function describe({ file, reference: { file: original } }: TranslatedText, { kind, own, reference }: PassageChange): Finding {
  const name = (own ?? reference)?.key;
  const text = reference && kind !== 'moved' ? `: \`${normaliseText(reference.text).slice(0, 100).replaceAll('`', "'")}\`` : '';
  const place = reference ? ` (${original}:${reference.line})` : '';
  return {
    subject: 'translation-made-stale',
    severity: 'warning',
    file,
    line: own?.line ?? 1,
    message: `${name === undefined ? 'This passage' : `\`${name}\``} is out of date: ${words[kind]}${text}${place}.`,
  };
}

/** By article id where the article moved. */
const nameOf = (text: TranslatedText): string =>
  text.document?.exlId === undefined ? `${text.locale} ${text.path}` : `${text.locale} ${text.document.exlId}`;

/** By the locks of today; for a file that none knows, as if its translation had been accepted in `before`. */
export function findStaleTranslations(before: Catalog, now: Catalog): Finding[] {
  const old = new Map(listTranslatedTexts(before).map((text) => [nameOf(text), text]));
  const [comparedBefore, comparedNow] = [compareCatalog(before).byFile, compareCatalog(now).byFile];
  return listTranslatedTexts(now).flatMap((text) => {
    const earlier = old.get(nameOf(text));
    if (!earlier) return [];
    const known = comparedNow.get(text.file);
    if (!known?.isLocked) return compareVersions(earlier, text).map((change) => describe(text, change));
    const stale = new Set(comparedBefore.get(earlier.file)?.changes.map(keyOf));
    return known.changes.filter((change) => !stale.has(keyOf(change))).map((change) => describe(text, change));
  });
}
