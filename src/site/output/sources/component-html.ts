// What a component of a page of our own shows, as HTML for the Markdown of that page: its texts and where they lead. What
// only a browser can do, a field to search in, is left out.
import { escapeMarkup } from '../../../escape-markup.ts';
import type { StatePage } from '../../../troubleshooter/pages/view.ts';
import type { ComponentUse, Locale } from '../../../vocabulary.ts';
import type { GuideEntry } from '../../content/guides.ts';
import { supportUrl } from '../../page-values/frame/ticket-url.ts';
import type { PageLink, Topic } from '../../page-values/page-types.ts';
import { pageComponent, type PageComponent } from '../../page-values/pages/page-components.ts';
import type { Site } from '../../page-values/site.ts';

const link = (url: string, html: string): string => `<a href="${escapeMarkup(url)}">${html}</a>`;
const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

export function componentHtml(site: Site, use: ComponentUse, locale: Locale): string {
  const t = site.t(locale);
  const shown = pageComponent(site, use, locale);
  const makers: { [Kind in PageComponent['kind']]: (values: Extract<PageComponent, { kind: Kind }>) => string } = {
    guide: ({ step }) => guideHtml(step),
    symptoms: ({ guides }) => guides.map(symptomsHtml).join('') + wayTo(supportUrl(site.catalog, locale), t('home.ticket')),
    topics: ({ topics, more }) =>
      `<h2>${escapeMarkup(t('home.topics'))}</h2>${topics.map((topic) => topicHtml(topic)).join('')}` +
      wayTo(more?.url, t('home.moreArticles', { count: more?.count ?? 0 })),
    part: ({ part }) => `${part.html}<p>${link(part.url, escapeMarkup(part.articleTitle))}</p>`,
    ticket: ({ url }) => wayTo(url, t('ticket.prepare')),
    article: ({ link: article }) => `<p>${articleHtml(article)}</p><p>${escapeMarkup(article.description ?? '')}</p>`,
    search: () => '',
    links: ({ title, links }) => (links.length === 0 ? '' : `<h2>${escapeMarkup(t(title))}</h2>${list(links.map(articleHtml))}`),
    text: ({ written }) => `<p><code>${escapeMarkup(written)}</code></p>`,
  };
  return (makers[shown.kind] as (values: PageComponent) => string)(shown);

  function topicHtml({ titleHtml, articles, more }: Topic): string {
    const further = more === undefined ? [] : [link(more.url, escapeMarkup(t('home.moreArticles', { count: more.count })))];
    return `${titleHtml && `<h3>${titleHtml}</h3>`}${list([...articles.map(articleHtml), ...further])}`;
  }
}

const wayTo = (url: string | undefined, words: string): string =>
  url === undefined ? '' : `<p>${link(url, escapeMarkup(words))}</p>`;
const articleHtml = ({ url, titleHtml }: PageLink): string => link(url, titleHtml);

const symptomsHtml = ({ title, url, symptoms }: GuideEntry): string =>
  `<p>${link(url, escapeMarkup(title))}</p>${list(symptoms.map(({ label, url: to }) => link(to, escapeMarkup(label))))}`;

const guideHtml = ({ headingHtml, leadHtml, parts, choices }: StatePage): string =>
  [
    `<h2>${headingHtml}</h2>`,
    leadHtml === undefined ? '' : `<p>${leadHtml}</p>`,
    ...parts.map(({ html }) => html),
    list(choices.map(({ labelHtml, hintHtml, url }) => link(url, labelHtml) + (hintHtml === undefined ? '' : ` (${hintHtml})`))),
  ].join('');
