// Published addresses of guides stay: those that went lead to an heir.
import { counted } from '../../counted.ts';
import { didYouMean } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import { wholeGuide } from '../source/schema.ts';
import type { State } from '../source/types.ts';
import type { YamlSource } from '../../yaml-source.ts';

/**
 * Where a lost address leads now: the alias of the whole address, or the address with its retired nodes and options
 * replaced by their heirs. Undefined where neither exists any more.
 */
export function findHeir(
  address: string,
  aliases: Readonly<Record<string, string>>,
  existing: ReadonlySet<string>,
): string | undefined {
  const whole = aliases[address];
  if (whole !== undefined) return existing.has(whole) ? whole : undefined;
  const renamed = address
    .split(/([/~.])/)
    .map((piece) => aliases[piece] ?? piece)
    .join('');
  if (renamed !== address && existing.has(renamed)) return renamed;
  // A renamed node is still the right place when what was said before can no longer be kept.
  const node = renamed.split('/')[0] ?? '';
  return renamed !== address && existing.has(node) ? node : undefined;
}

export interface Redirected {
  from: string;
  to: string;
}

/** Compares the pages of a guide with those ever published. */
export function checkLedger(
  guide: { id: string; aliases: Readonly<Record<string, string>>; states: readonly State[]; isPublished: boolean },
  published: ReadonlySet<string>,
  yaml: YamlSource,
): { redirects: Redirected[]; problems: Problem[] } {
  const existing = new Set(guide.states.map(({ address }) => address));
  const redirects: Redirected[] = [];
  const problems: Problem[] = [];
  for (const address of [...published].sort()) {
    // The whole guide lies where a node `all` once lay: no page may lead away from there.
    if (existing.has(address) || address === wholeGuide) continue;
    const heir = findHeir(address, guide.aliases, existing);
    if (heir !== undefined) redirects.push({ from: address, to: heir });
    else
      problems.push({
        ...yaml.keyPlaceOf(['aliases']),
        rule: 'guide-address-lost',
        message: `The published address \`${guide.id}/${address}\` no longer exists.${didYouMean(address, existing)}`,
      });
  }
  const fresh = [...existing].filter((address) => !published.has(address)).length;
  if (guide.isPublished && fresh > 0)
    problems.push({
      ...yaml.placeOf(['status']),
      rule: 'guide-address-new',
      message: `The guide \`${guide.id}\` has ${counted(fresh, 'address that is', 'addresses that are')} not in the list of published ones.`,
    });
  return { redirects, problems };
}

/** Aliases whose heir does not exist. */
export function checkAliases(
  guide: { aliases: Readonly<Record<string, string>>; states: readonly State[]; ids: readonly string[] },
  yaml: YamlSource,
): Problem[] {
  const addresses = new Set(guide.states.map(({ address }) => address));
  return Object.entries(guide.aliases).flatMap(([old, heir]) =>
    addresses.has(heir) || guide.ids.includes(heir)
      ? []
      : [
          {
            ...yaml.placeOf(['aliases', old]),
            rule: 'guide-target-missing' as const,
            message: `The alias of \`${old}\` leads to \`${heir}\`, which is neither a node nor an address.${didYouMean(heir, guide.ids)}`,
          },
        ],
  );
}
