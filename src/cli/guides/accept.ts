// `npm run guides -- accept [guide]`: records that a person has read the texts that guides show, and which addresses are
// published.
import { replaceFile } from '../../site/replace-file.ts';
import { counted } from '../../counted.ts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyPage, guideAddress, ledgerFile, mergeLedgers, printLedger, type Ledger } from '../../catalog/redirects/ledger.ts';
import { didYouMean } from '../../nearest.ts';
import { guideInput, guideLockFile } from '../../site/content/guide-input.ts';
import type { LoadedContent } from '../../site/content/load.ts';
import { ContentError } from '../../site/content/report-problems.ts';
import { UsageError } from '../../site/settings.ts';
import { graphEntry, isVersionTaken, lockEntry, printLock, readLock, type Lock } from '../../troubleshooter/parts/lock.ts';
import { findPart } from '../../troubleshooter/parts/find-part.ts';

/** Writes the lock of each guide (or of one) and the list of published addresses. Locales that are not built keep theirs. */
export function acceptGuides(loaded: LoadedContent, only: string | undefined): number {
  const { catalog, guides } = loaded;
  const chosen = Object.values(guides.all).filter(({ id }) => only === undefined || id === only);
  if (chosen.length === 0)
    throw nothingToAccept(
      catalog.guides.map(({ guide }) => guide),
      only,
    );
  const input = guideInput(loaded);
  const keptAt = (file: string): string => path.join(catalog.contentDir, file);
  const readKept = (file: string): string | undefined =>
    existsSync(keptAt(file)) ? readFileSync(keptAt(file), 'utf8') : undefined;
  const unraised = chosen.filter(({ id, source }) =>
    isVersionTaken(readLock(readKept(guideLockFile(id))).graph, graphEntry(source)),
  );
  if (unraised.length > 0) throw versionTaken(unraised);
  const before = catalog.ledger ?? new Map();
  const accepted: Ledger = new Map();

  for (const { id, source, states } of chosen) {
    const lockBefore = readLock(readKept(guideLockFile(id)));
    const lock: Lock = { graph: graphEntry(source), parts: {} };
    let changed = 0;
    for (const [part, address] of Object.entries(source.parts ?? {})) {
      const entries = { ...lockBefore.parts[part] };
      for (const { locale } of input.locales) {
        const found = findPart(address, source.article, locale, input.section);
        // A text shown in another language is accepted there.
        if (found === undefined || !found.isComplete || found.locale !== undefined) continue;
        const entry = lockEntry(found);
        if (entries[locale]?.hash !== entry.hash) changed += 1;
        entries[locale] = entry;
      }
      lock.parts[part] = entries;
    }
    replaceFile(keptAt(guideLockFile(id)), printLock(lock));
    const addresses = source.status === 'draft' ? [] : states.map(({ address }) => guideAddress(id, address));
    for (const address of addresses) accepted.set(address, emptyPage());
    const fresh = addresses.filter((address) => !before.has(address)).length;
    process.stdout.write(`${id}: ${counted(changed, 'text')} accepted, ${counted(fresh, 'new address', 'new addresses')}\n`);
  }
  replaceFile(keptAt(ledgerFile), printLedger(mergeLedgers(before, accepted)));
  return 0;
}

/** Nothing is accepted, so that what was accepted under the version can still be compared. */
function versionTaken(guides: readonly { id: string; source: { version: number } }[]): Error {
  const lines = guides.map(({ id, source }) => `\`version\` of \`troubleshooters/${id}.yml\`, now ${source.version}`);
  return new ContentError(`The graph changed, so raise ${lines.join(' and ')}; then accept again.`);
}

/** Guides with mistakes have no pages, so nothing of them can be accepted. */
function nothingToAccept(written: readonly string[], only: string | undefined): Error {
  const names = written.map((name) => `\`${name}\``).join(', ');
  if (only !== undefined && !written.includes(only)) {
    const known = written.length === 0 ? ' There are none.' : didYouMean(only, written) || ` There are: ${names}.`;
    return new UsageError(`There is no guide \`${only}\`.${known}`);
  }
  if (written.length === 0) return new UsageError('There are no guides: the content folder has no `troubleshooters/`.');
  const broken = only === undefined ? names : `\`${only}\``;
  return new ContentError(`Mistakes stand in the way of ${broken}; \`npm run guides -- check\` shows them.`);
}
