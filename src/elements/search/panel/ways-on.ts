// Where little or nothing fits: the guide that fits best, all guides, a ticket. The question goes along.
import type { Page } from '../../../search/query/table/table.ts';
import { noteQuestion } from '../../shared/own-question.ts';
import { questionFact } from './query-address.ts';
import type { Words } from '../search-words.ts';

/** A longer question is cut. */
const longestQuestion = 300;

/** Points the links of `place` on; without a `guide` its link is hidden. A question that is not the `isOwn` one of the reader stays behind. */
export function pointWays(place: HTMLElement, words: Words, guide: Page | undefined, query: string, isOwn: boolean): void {
  const question = query.slice(0, longestQuestion).trim();
  const fact = isOwn ? `#${questionFact}=${encodeURIComponent(question)}` : '';
  if (isOwn) noteQuestion(question);
  for (const link of place.querySelectorAll('a')) {
    const { way = '', href = link.getAttribute('href') ?? '' } = link.dataset;
    link.dataset['href'] = href;
    if (way === 'guide') {
      link.closest('li')?.toggleAttribute('hidden', guide === undefined);
      if (guide !== undefined) link.textContent = words('guide', { title: guide.title });
    }
    link.href = `${way === 'guide' && guide !== undefined ? guide.url : href.replace(/#.*/, '')}${fact}`;
  }
}
