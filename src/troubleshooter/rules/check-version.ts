// The rule for versions of guides.
import type { Problem } from '../../problem.ts';
import type { Lock } from '../parts/lock.ts';
import { graphEntry, isVersionTaken } from '../parts/lock.ts';
import type { GuideSource } from '../source/schema.ts';
import type { YamlSource } from '../../yaml-source.ts';

/** A graph that changed needs a new version: the number stands in every ticket. */
export function checkVersion(source: GuideSource, yaml: YamlSource, lock: Lock | undefined): Problem[] {
  const accepted = lock?.graph;
  const now = graphEntry(source);
  if (accepted === undefined || accepted.hash === now.hash) return [];
  const isRaised = !isVersionTaken(accepted, now);
  return [
    {
      ...yaml.placeOf(['version']),
      rule: isRaised ? 'guide-part-unaccepted' : 'guide-version',
      message: isRaised
        ? `Nobody has accepted version ${now.version} of the guide \`${source.id}\` yet.`
        : `The guide \`${source.id}\` is not what was accepted as version ${accepted.version}.`,
    },
  ];
}
