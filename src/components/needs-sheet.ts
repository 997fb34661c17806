const classes = (names: string): string => `class="(?:[^"]* )?(?:${names})`;

/** What in a page's HTML asks for a stylesheet that pages without it do not load. A name too much costs bytes, no look. */
const signs: Readonly<Record<string, RegExp>> = {
  alerts: new RegExp(classes('alert')),
  article: new RegExp(classes('article|section-head|section-original')),
  boxes: new RegExp(`<details(?! class="symptom")\\b|${classes('shade-box|tabs?\\b|footnotes|badge')}`),
  code: /<pre\b/,
  guide: new RegExp(`<guide-steps data-landing|${classes('guide-(?:entry|reviewed)')}`),
  home: new RegExp(classes('home-|links|topic(?!-contents)|search-row|not-found|choose-language|line-broken')),
  images: new RegExp(`<(?:img|picture|figure)\\b|${classes('missing-image|video|drawing')}`),
  'own-page': /class="page-text"/,
  symptoms: new RegExp(classes('symptoms')),
  step: new RegExp(`<guide-steps\\b|${classes('stations|step|choices|guide-(?:caption|resume|widget)')}`),
  tables: new RegExp(`<table\\b|${classes('align-|fill-')}`),
  ticket: new RegExp(`<ticket-text\\b|${classes('ticket-')}`),
};
/** What the program itself writes outside of texts has its styles elsewhere. */
const ofTexts = ['alerts', 'boxes', 'code', 'images', 'tables'];

/** Whether the HTML holds what `styles/<sheet>.css` is for. */
export function needsSheet(sheet: string, html: string): boolean {
  const from = ofTexts.includes(sheet) ? html.search(/class="prose|class="badge/) : 0;
  return from >= 0 && (signs[sheet]?.test(html.slice(from)) ?? false);
}
