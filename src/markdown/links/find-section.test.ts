import { expect, test } from 'vitest';
import type { Heading } from '../../vocabulary.ts';
import { findSection } from './find-section.ts';

const heading = (id: string, slug?: string): Heading => ({ depth: 2, text: id, id, explicit: false, line: 1, slug });
const page = {
  headings: [
    heading('sec', 'partie-été'),
    heading('Own_ID', 'à-nous'),
    heading('à-nous'),
    heading('twice', 'deux'),
    heading('twice-1', 'deux'),
  ],
  anchors: ['sec', 'Own_ID', 'à-nous', 'twice', 'twice-1', 'place', 'Place'],
};

test.each([
  ['sec', 'sec'],
  ['Sec', 'sec'],
  ['partie-été', 'sec'],
  ['Partie-Été', 'sec'],
  ['own_id', 'Own_ID'],
  ['à-nous', 'à-nous'],
  ['deux', 'twice'],
  ['Place', 'Place'],
  ['PLACE', 'place'],
  ['nothing', undefined],
])('#%s means %s', (fragment, id) => {
  expect(findSection(page, fragment)).toBe(id);
});
