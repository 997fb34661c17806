// One thing, one word: what the glossary names in one way is not named in another.
import type { Check } from '../checked-content.ts';
import { problemIn, textLines } from '../texts/text-lines.ts';
import { wordPattern } from '../../word-pattern.ts';

/** Words that the glossary lists under `never` of one of its `words`. */
export const checkWordVariants: Check = ({ catalog }) => {
  const variants = catalog.glossary.words.flatMap(({ word, in: names, never }) =>
    Object.entries(never).flatMap(([locale, list]) =>
      list.map((variant) => ({ locale, variant, wanted: names[locale] ?? word, pattern: wordPattern(variant) })),
    ),
  );
  return textLines(catalog).flatMap((line) =>
    variants.flatMap(({ locale, variant, wanted, pattern }) => {
      const match = locale === line.locale ? pattern.exec(line.text) : null;
      const message = `\`${variant}\` stands here; the glossary says \`${wanted}\`.`;
      return match ? [problemIn(line, 'word-variant', match.index, message)] : [];
    }),
  );
};
