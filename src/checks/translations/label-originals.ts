// The product shows its labels in one language: a translated label alone leads nobody to the button.
import type { Check } from '../checked-content.ts';
import { problemIn, textLines } from '../texts/text-lines.ts';

// Bold, quoted or marked as a label: as a word of a sentence a gloss is just a word.
const asLabel = (gloss: string): RegExp =>
  new RegExp(`(?:\\*\\*|\\[!UICONTROL |[«“„"‘]\\s?)${RegExp.escape(gloss)}(?:\\*\\*|\\]|\\s?[»”“"’])`, 'u');

/** A gloss of the glossary, marked as a label, in a line that does not name the label itself. */
export const checkLabelOriginals: Check = ({ catalog }) => {
  const glosses = Object.entries(catalog.glossary.labels).flatMap(([label, words]) =>
    Object.entries(words)
      .filter(([, gloss]) => gloss !== label)
      .map(([locale, gloss]) => ({ locale, label, gloss, pattern: asLabel(gloss) })),
  );
  return textLines(catalog).flatMap((line) =>
    glosses.flatMap(({ locale, label, gloss, pattern }) => {
      const match = locale === line.locale && !line.text.includes(label) ? pattern.exec(line.text) : null;
      const message = `\`${gloss}\` stands without \`${label}\`, which the product shows.`;
      return match ? [problemIn(line, 'label-without-original', match.index, message)] : [];
    }),
  );
};
