// When a guide must be read again. Today is given, so that a build never depends on the clock.
import type { Problem } from '../../problem.ts';
import type { GuideSource } from '../source/schema.ts';
import type { YamlSource } from '../../yaml-source.ts';

/** ISO date of the next review. */
function nextReview(source: Pick<GuideSource, 'reviewed' | 'review-every'>): string {
  const date = new Date(`${source.reviewed}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + Number.parseInt(source['review-every'], 10));
  return date.toISOString().slice(0, 10);
}

/** One problem when `today` (ISO date) is later than the next review. */
export function checkReview(source: GuideSource, yaml: YamlSource, today: string): Problem[] {
  const due = nextReview(source);
  if (today <= due) return [];
  return [
    {
      ...yaml.placeOf(['reviewed']),
      rule: 'guide-review-due',
      message: `The guide \`${source.id}\` was to be reviewed by \`${due}\`.`,
    },
  ];
}
