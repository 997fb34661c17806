// One label of the product, one word for it: a translation that changes a label changes it everywhere.
import type { Problem } from '../../problem.ts';
import { alignBlocks } from './aligned-blocks.ts';
import { listTranslations, problemAt, type ArticleCheck } from '../checked-content.ts';

const listLabels = (text: string): string[] =>
  [...text.matchAll(/\[!UICONTROL\s+([^[\]]+)\]/gi)].map((match) =>
    (match[1] ?? '')
      .replace(/\*\*|&#x200B;|\u200b/gi, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

/** Labels of the reference that a document renders in two ways; told where the second one stands. */
export const checkLabels: ArticleCheck = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const { document, reference } of listTranslations(catalog)) {
    const words = new Map<string, { label: string; line: number }>();
    const reported = new Set<string>();
    for (const { line, text, reference: original } of alignBlocks(document, reference)) {
      const wanted = listLabels(original);
      const labels = listLabels(text);
      if (wanted.length !== labels.length) continue;
      // word order may differ within a sentence, so only sentences with one label are sure
      if (wanted.length !== 1) continue;
      const [key = ''] = wanted;
      const [label = ''] = labels;
      const first = words.get(key);
      if (!first) words.set(key, { label, line });
      else if (first.label.toLowerCase() !== label.toLowerCase() && !reported.has(key)) {
        reported.add(key);
        const message = `The label \`${key}\` is \`${label}\` here and \`${first.label}\` in line ${first.line + document.lineOffset}.`;
        problems.push(problemAt(document, 'label-inconsistent', line, message));
      }
    }
  }
  return problems;
};
