// What the search finds of a guide: its title and the words of its steps.
import { langOf } from '../../catalog/links/locale-of.ts';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { guideKey, type KeyStep } from '../../troubleshooter/pages/outline.ts';
import type { Guide } from '../../troubleshooter/source/types.ts';
import { type StatePage, statePage, type ViewContext } from '../../troubleshooter/pages/view.ts';
import { wordsText } from '../../troubleshooter/source/read-words.ts';
import type { Locale, SearchDocument } from '../../vocabulary.ts';

/** The page on which a guide begins. */
export function landingPage(guide: Guide, locale: Locale, context: ViewContext): StatePage {
  const [first] = guide.states;
  if (!first) throw new Error(`The guide \`${guide.id}\` has no pages.`);
  return statePage(guide, first, locale, context);
}

/** Undefined where the guide is shown in another language: a search finds texts in its own language only. */
export function guideSearchDocument(guide: Guide, locale: Locale, context: ViewContext): SearchDocument | undefined {
  if (guide.wordsLocale[locale] !== locale) return undefined;
  const page = landingPage(guide, locale, context);
  const lang = langOf(context, locale);
  return {
    locale,
    lang,
    id: `guide:${guide.id}`,
    kind: 'guide',
    url: page.url,
    title: page.guideTitle,
    description: page.description,
    phrases: [],
    feature: [],
    topic: undefined,
    // Steps of articles are found in the articles; here only the guide's own words count.
    sections: guideKey(guide, locale, context.t(locale), context.guides).map((step) => ({
      id: `step-${step.number}`,
      heading: wordsText(guide.words[locale]?.nodes[step.node]?.title ?? step.node),
      text: stepText(step),
    })),
  };
}

/** What a step says, one sentence to a line. */
export const stepText = ({ leadHtml, choices }: Pick<KeyStep, 'leadHtml' | 'choices'>): string =>
  [leadHtml ?? '', ...choices.flatMap(({ labelHtml, hintHtml }) => [labelHtml, hintHtml ?? ''])]
    .filter(Boolean)
    .map((html) => asSentence(toString(fromHtml(html, { fragment: true }))))
    .join('\n');

/** Answers have no full stop; in an excerpt one would run into the other. */
const asSentence = (text: string): string => (/[.!?…:]$/.test(text) ? text : `${text}.`);
