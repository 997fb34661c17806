// Words of the interface inside a text: where they are in another language, they say so.
import type { PhrasingContent, Text } from 'mdast';

export interface LabelMarks {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** The label itself, or in a `<span>` with its language and direction where those are not the text's. */
export function markLabel(label: Text, marks: LabelMarks = {}): PhrasingContent {
  if (Object.keys(marks).length === 0) return label;
  return { type: 'emphasis', children: [label], data: { hName: 'span', hProperties: { ...marks } } };
}
