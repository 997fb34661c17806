// Each guide as plain Markdown beside its first page (`index.md`): every question with its answers, every cause with the
// steps that fix it, in the order of the guide on paper.
import { absoluteUrl, localeSettings } from '../../../catalog/links/locale-of.ts';
import { guideSourceUrl, guideUrl, wholeGuideUrl } from '../../../catalog/urls.ts';
import { escapeMarkup } from '../../../escape-markup.ts';
import { guideKey, type KeyStep } from '../../../troubleshooter/pages/outline.ts';
import { wordsHtml, wordsText } from '../../../troubleshooter/source/read-words.ts';
import type { Locale } from '../../../vocabulary.ts';
import type { LoadedContent } from '../../content/load.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import type { SiteFiles } from '../folder/site-files.ts';
import { withHead } from './with-head.ts';

type Sources = Pick<LoadedContent, 'catalog' | 'guides'>;

export interface GuideSource {
  /** Relative to the site's folder, as on disk. */
  target: string;
  text: string;
}

/** Every published guide in every built locale that has its words. */
function guideSources(loaded: Sources): GuideSource[] {
  const { catalog, guides } = loaded;
  return catalog.site.building.flatMap((locale) =>
    guides.ids
      .filter((id) => guides.all[id]?.wordsLocale[locale] === locale)
      .map((id) => ({ target: decodeURIComponent(guideSourceUrl('', locale, id)), text: guideText(loaded, id, locale) })),
  );
}

function guideText({ catalog, guides }: Sources, id: string, locale: Locale): string {
  const { base } = catalog.site;
  const guide = guides.all[id];
  const words = guide?.words[locale];
  if (!guide || !words) throw new Error(`There is no guide \`${id}\` in \`${locale}\`.`);
  const url = absoluteUrl(catalog, guideUrl(base, locale, id));
  const whole = wholeGuideUrl(base, locale, id);
  const { lang } = localeSettings(catalog, locale);
  const steps = guideKey(guide, locale, guides.context.t(locale), guides.context.guides);
  const html = [
    `<h1>${wordsHtml(words.title)}</h1><p>${wordsHtml(words.description)}</p>`,
    ...steps.map((step) => stepHtml(step, whole, (other) => guideUrl(base, locale, other))),
  ].join('\n');
  const head = {
    title: wordsText(words.title),
    description: wordsText(words.description),
    canonical: url,
    lang,
    'last-update': guide.source.reviewed,
  };
  return withHead(head, htmlToMarkdown(html, { url, lang }));
}

function stepHtml(
  { number, titleHtml, leadHtml, parts, choices }: KeyStep,
  whole: string,
  urlOf: (guide: string) => string,
): string {
  return [
    `<h2>${number}. ${titleHtml}</h2>`,
    leadHtml === undefined ? '' : `<p>${leadHtml}</p>`,
    ...parts.map(
      ({ html, url, articleTitle }) => `${html}<p><a href="${escapeMarkup(url)}">${escapeMarkup(articleTitle)}</a></p>`,
    ),
    choices.length === 0 ? '' : `<ul>${choices.map(choiceHtml).join('')}</ul>`,
  ].join('\n');

  function choiceHtml({ labelHtml, hintHtml, leadsTo, number: next, guide }: KeyStep['choices'][number]): string {
    const url = guide === undefined ? `${whole}#step-${next}` : urlOf(guide);
    const hint = hintHtml === undefined ? '' : ` (${hintHtml})`;
    return `<li>${labelHtml}${hint} <a href="${escapeMarkup(url)}">${escapeMarkup(leadsTo)}</a></li>`;
  }
}

export function writeGuideSources(loaded: Sources, files: SiteFiles): void {
  for (const { target, text } of guideSources(loaded)) files.write(target, text);
}
