// A page of a guide as plain text, for reading it without building the site.
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { wholeText } from '../ticket/ticket.ts';
import type { StatePage } from './view.ts';

/** Text of safe HTML, each item of a list on a line of its own. */
function plain(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (element) => {
    if (element.tagName === 'li') element.children.unshift({ type: 'text', value: '\n  - ' });
  });
  return toString(tree)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

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
