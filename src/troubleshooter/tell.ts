// A page of a guide as plain text, for reading it without building the site.
import { wholeText } from './ticket.ts';
import type { StatePage } from './view.ts';

const plain = (html: string): string =>
  html
    .replace(/<li[^>]*>/g, '\n  - ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;|&#x3C;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;|&#x26;/g, '&')
    .replace(/\n{2,}/g, '\n')
    .trim();

/** Heading, lead, parts, answers with where they lead, what was said, and the ticket. */
export function tellPage(page: StatePage): string {
  const lines = [
    `[${page.locale}] ${page.url}`,
    page.heading,
    ...(page.leadHtml === undefined ? [] : [plain(page.leadHtml)]),
    ...page.parts.map(({ html, url }) => `${plain(html)}\n  (${url})`),
    ...page.choices.map(({ label, url }) => `  > ${label}  ${url}`),
    ...page.answers.map(({ label, value }) => `  = ${label}: ${value}`),
    ...(page.back ? [`  < ${page.back.label}  ${page.back.url}`] : []),
    ...(page.ticket ? ['', wholeText(page.ticket)] : []),
  ];
  return `${lines.join('\n')}\n`;
}
