// Pages and sections that come, go and move.
import { pageOf, publishedNow } from '../../checks/addresses/published-now.ts';
import type { LedgerPage } from '../../catalog/redirects/ledger.ts';
import type { LoadedContent } from '../../site/content/load.ts';
import type { Finding } from './finding.ts';

/** Where in the content an address comes from; the table of redirects where nothing is left. */
function fileOf(loaded: LoadedContent, address: string): string {
  const article = loaded.catalog.articlesByPath.get(address.replace(/^help\//, ''));
  return (article && pageOf(loaded, article)?.file) ?? 'redirects.csv';
}

function compareSections(address: string, file: string, before: LedgerPage, now: LedgerPage): Finding[] {
  const gone = [...before.sections].filter(([id]) => !now.sections.has(id));
  const come = new Map([...now.sections].filter(([id]) => !before.sections.has(id)));
  const findings: Finding[] = [];
  for (const [id, section] of gone) {
    const heir = [...come].find(([, { words, below }]) =>
      section.words === undefined ? false : words === section.words || (below !== undefined && below === section.below),
    );
    if (heir) come.delete(heir[0]);
    const line = heir?.[1].line || 1;
    findings.push(
      heir
        ? {
            subject: 'address-moved',
            severity: 'warning',
            file,
            line,
            message: `${address}/#${id} is ${address}/#${heir[0]} now.`,
          }
        : { subject: 'address-gone', severity: 'warning', file, line, message: `${address}/#${id} is gone.` },
    );
  }
  for (const [id, { line }] of come)
    findings.push({ subject: 'address-new', severity: 'info', file, line: line || 1, message: `${address}/#${id} is new.` });
  return findings;
}

/** Addresses are those below the locale. What leads on from a lost one is a matter of the rules. */
export function findAddresses(before: LoadedContent, now: LoadedContent): Finding[] {
  const [old, current] = [publishedNow(before), publishedNow(now)];
  const idOf = (page: LedgerPage): string | undefined => [...page.ids][0];
  const byId = new Map([...current].flatMap(([address, page]) => (idOf(page) === undefined ? [] : [[idOf(page), address]])));
  const findings: Finding[] = [];
  const moved = new Set<string>();
  for (const [address, page] of old) {
    const same = current.get(address);
    const to = idOf(page) === undefined ? undefined : byId.get(idOf(page));
    const target = same ? address : to;
    const file = fileOf(now, target ?? address);
    if (target === undefined) {
      findings.push({ subject: 'address-gone', severity: 'warning', file, line: 1, message: `${address}/ is gone.` });
      continue;
    }
    if (target !== address) {
      moved.add(target);
      findings.push({ subject: 'address-moved', severity: 'warning', file, line: 1, message: `${address}/ is ${target}/ now.` });
    }
    const after = current.get(target);
    if (after) findings.push(...compareSections(target, file, page, after));
  }
  for (const address of current.keys())
    if (!old.has(address) && !moved.has(address))
      findings.push({
        subject: 'address-new',
        severity: 'info',
        file: fileOf(now, address),
        line: 1,
        message: `${address}/ is new.`,
      });
  return findings;
}
