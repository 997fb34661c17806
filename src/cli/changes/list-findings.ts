// All answers to what a change does, in the order in which they are printed.
import type { LoadedContent } from '../../site/content/load.ts';
import { findAddresses } from './addresses.ts';
import { findDates } from './dates.ts';
import type { Finding } from './finding.ts';
import { findGuides } from './guides.ts';
import { findNewProblems } from './problems.ts';
import { findStaleTranslations } from './stale-translations.ts';

export const listFindings = (before: LoadedContent, now: LoadedContent): Finding[] => [
  ...findStaleTranslations(before.catalog, now.catalog),
  ...findAddresses(before, now),
  ...findGuides(before, now),
  ...findDates(before.catalog, now.catalog),
  ...findNewProblems(before, now, now.catalog.site.profile),
];
