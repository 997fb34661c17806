// How much a document is about a stem: BM25F (field weights, saturation, length), as one number from 0 to 1.
import type { LocaleTerms, Unit } from './read-terms.ts';

/** Ascending documents and the weight of the stem in each. */
export interface Posting { documents: number[]; weights: number[] }

/** Field weights. Customers' phrases count most: somebody wrote them to be found. */
export const fieldWeights: Record<Unit['field'], number> = { title: 6, phrase: 7, description: 4, heading: 2, body: 1 };

/** Text that several documents repeat word for word keeps this share of its weight. */
const repeatedWeight = 0.15;
/** The last section of a document is mostly about other documents ("Related reading"). */
const lastSectionWeight = 0.35;
/** BM25's saturation and length normalisation. */
const saturation = 4;
const lengthShare = 0.45;

/** Postings per stem of `terms.stems`. */
export function weighTerms(terms: LocaleTerms): Posting[] {
  const bodyLength = terms.units.map((units) => units.reduce((sum, unit) => sum + (unit.field === 'body' && !unit.repeated ? unit.stems.length : 0), 0));
  const average = Math.max(1, bodyLength.reduce((a, b) => a + b, 0) / Math.max(1, bodyLength.length));
  const lastHeadings = countLastHeadings(terms);
  const postings: Posting[] = terms.stems.map(() => ({ documents: [], weights: [] }));
  const frequency = new Float64Array(terms.stems.length);

  terms.units.forEach((units, document) => {
    const touched: number[] = [];
    const normal = 1 - lengthShare + (lengthShare * (bodyLength[document] ?? 0)) / average;
    const sections = terms.documents[document]?.sections ?? [];
    const last = sections.length - 1;
    const isTail = last > 1 && (lastHeadings.get(sections[last]?.heading ?? '') ?? 0) > terms.documents.length * 0.05;
    for (const unit of units) {
      let weight = fieldWeights[unit.field];
      if (unit.field === 'body' || unit.field === 'heading') weight /= normal;
      if (unit.repeated) weight *= repeatedWeight;
      if (isTail && unit.section === last) weight *= lastSectionWeight;
      for (const stem of unit.stems) {
        if (frequency[stem] === 0) touched.push(stem);
        frequency[stem] = (frequency[stem] ?? 0) + weight;
      }
    }
    for (const stem of touched) {
      const tf = frequency[stem] ?? 0;
      postings[stem]?.documents.push(document);
      postings[stem]?.weights.push(tf / (tf + saturation));
      frequency[stem] = 0;
    }
  });
  return postings;
}

/** How often a heading ends a document. One that ends many is a list of further reading. */
function countLastHeadings(terms: LocaleTerms): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sections } of terms.documents) {
    const heading = sections.at(-1)?.heading ?? '';
    counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  return counts;
}
