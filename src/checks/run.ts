// Runs every check. The entry for whoever has a catalog and its rendered documents.
import type { Problem } from '../problem.ts';
import { checks } from './all.ts';
import type { CheckedContent } from './checked-content.ts';

/** The problems of all checks, in the order of the checks. Never throws for content. */
export const runChecks = (content: CheckedContent): Problem[] => checks.flatMap((check) => check(content));
