// `npm run translations -- fill`: what translations render, from the commit that their front matter names.
import { counted } from '../../counted.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { UsageError } from '../../site/settings.ts';
import { acceptText } from '../../translations/accept.ts';
import { compareCatalog } from '../../translations/compare-catalog.ts';
import type { LockedFile } from '../../translations/lock.ts';
import { chooseTexts } from './choose-texts.ts';
import { openHistory } from '../../site/history/reference-history.ts';
import { requireReadableLocks, writeLock } from './write-lock.ts';

/** Fills what the locks do not know yet. A file whose commit is unknown stays unknown, and is named with `--list`. */
export function fillFromHistory(catalog: Catalog, words: readonly string[], { isListed }: { isListed: boolean }): number {
  requireReadableLocks(catalog);
  const history = openHistory(catalog);
  if (!history)
    throw new UsageError(
      'There is no git history of the reference: its folder is in no repository. Name one with `reference-history` in `site.yml`.',
    );
  const { byFile } = compareCatalog(catalog);
  for (const [locale, texts] of Map.groupBy(chooseTexts(catalog, words), (text) => text.locale)) {
    const found = new Map<string, LockedFile>();
    const unknown: string[] = [];
    let known = 0;
    for (const text of texts) {
      if (byFile.get(text.file)?.isLocked) {
        known += 1;
        continue;
      }
      const commit = text.document?.frontMatter.sourceGitCommit;
      const original = commit === undefined ? undefined : history.passagesAt(text.reference.file, commit);
      if (original) found.set(text.path, acceptText(text.passages(), original));
      else
        unknown.push(`${text.file}  ${commit === undefined ? 'names no source-git-commit' : `\`${commit}\` has no such file`}`);
    }
    if (found.size > 0) writeLock(catalog, locale, found);
    process.stdout.write(
      `${locale}: ${counted(found.size, 'file')} found in the history, ${known} known before, ${unknown.length} unknown\n`,
    );
    if (isListed) for (const line of unknown) process.stdout.write(`  ${line}\n`);
  }
  return 0;
}
