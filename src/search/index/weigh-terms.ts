// How much a document is about a stem: BM25F (field weights, saturation, length), as one number from 0 to 1.
import type { LocaleTerms, Unit } from './read-terms.ts';

/** Ascending documents and the weight of the stem in each. */
export interface Posting {
  documents: number[];
  weights: number[];
}

/** Field weights. Customers' phrases count most: somebody wrote them to be found. */
const fieldWeights: Record<Unit['field'], number> = { title: 6, phrase: 7, description: 4, heading: 2, body: 1 };

/** Text that several documents repeat word for word keeps this share of its weight. */
const repeatedWeight = 0.15;
/** The last section of a document is mostly about other documents ("Related reading"). */
const lastSectionWeight = 0.35;
/** BM25's saturation and length normalisation. */
const saturation = 4;
const lengthShare = 0.45;

/** BM25's answer to a sum of unit weights: from 0 to 1, rising ever less. */
export const saturate = (sum: number): number => sum / (sum + saturation);

/** Postings per stem of `terms.stems`. */
export function weighTerms(terms: LocaleTerms, unitWeights: readonly Float64Array[]): Posting[] {
  const postings: Posting[] = terms.stems.map(() => ({ documents: [], weights: [] }));
  const sums = new Float64Array(terms.stems.length);
  terms.units.forEach((units, document) => {
    const touched: number[] = [];
    units.forEach(({ stems }, u) => {
      const weight = unitWeights[document]?.[u] ?? 0;
      for (const stem of stems) {
        if (sums[stem] === 0) touched.push(stem);
        sums[stem] = (sums[stem] ?? 0) + weight;
      }
    });
    for (const stem of touched) {
      postings[stem]?.documents.push(document);
      postings[stem]?.weights.push(saturate(sums[stem] ?? 0));
      sums[stem] = 0;
    }
  });
  return postings;
}

/** What one word in each unit of each document weighs: its field, the document's length, and how much of it is its own. */
export function weighUnits(terms: LocaleTerms): Float64Array[] {
  const bodyLength = terms.units.map((units) =>
    units.reduce((sum, unit) => sum + (unit.field === 'body' && !unit.repeated ? unit.stems.length : 0), 0),
  );
  const average = Math.max(1, bodyLength.reduce((a, b) => a + b, 0) / Math.max(1, bodyLength.length));
  const lastHeadings = countLastHeadings(terms);
  return terms.units.map((units, document) => {
    const normal = 1 - lengthShare + (lengthShare * (bodyLength[document] ?? 0)) / average;
    const sections = terms.documents[document]?.sections ?? [];
    const last = sections.length - 1;
    const isTail = last > 1 && (lastHeadings.get(sections[last]?.heading ?? '') ?? 0) > terms.documents.length * 0.05;
    return Float64Array.from(units, ({ field, repeated, section }) => {
      let weight = fieldWeights[field];
      if (field === 'body' || field === 'heading') weight /= normal;
      if (repeated) weight *= repeatedWeight;
      if (isTail && section === last) weight *= lastSectionWeight;
      return weight;
    });
  });
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
