import { classPattern, elementPattern } from '../../html-text.ts';

/** What in a page's HTML asks for a stylesheet that pages without it do not load. A name too much costs bytes, no look. */
const signs: Readonly<Record<string, readonly RegExp[]>> = {
  alerts: [classPattern('alert')],
  article: [classPattern('article|section-head|section-original')],
  boxes: [elementPattern('details(?! class="symptom")'), classPattern('shade-box|tabs?\\b|footnotes|badge')],
  code: [elementPattern('pre')],
  guide: [elementPattern('guide-steps data-landing'), classPattern('guide-(?:entry|reviewed)')],
  home: [classPattern('home-|links|topic(?!-contents)|search-row|not-found|choose-language|line-broken')],
  images: [elementPattern('img|picture|figure'), classPattern('missing-image|video|drawing')],
  'own-page': [classPattern('page-text')],
  symptoms: [classPattern('symptoms')],
  step: [elementPattern('guide-steps'), classPattern('stations|step|choices|guide-(?:caption|resume|widget)')],
  tables: [elementPattern('table'), classPattern('align-|fill-')],
  ticket: [elementPattern('ticket-text'), classPattern('ticket-')],
};
/** What the program itself writes outside of texts has its styles elsewhere. */
const text = classPattern('prose|badge');
const ofTexts = ['alerts', 'boxes', 'code', 'images', 'tables'];

/** Whether the HTML holds what `styles/<sheet>.css` is for. */
export function needsSheet(sheet: string, html: string): boolean {
  const from = ofTexts.includes(sheet) ? html.search(text) : 0;
  return from >= 0 && (signs[sheet] ?? []).some((sign) => sign.test(html.slice(from)));
}
