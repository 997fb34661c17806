// `>[!NOTE]` and its kin. Only the closed list of names makes an alert: a quote may well begin with `[!DNL x]`.
import type { Blockquote, Nodes, Parents, Root, RootContent } from 'mdast';
import { visitBlocks } from '../visit-blocks.ts';
import type { Page } from '../context.ts';
import { alertNames, type AlertName } from '../labels.ts';
import type { DialectBlock } from '../mdast-nodes.ts';
import { markLabel } from '../mark-label.ts';
import { dropQuoteToken, readQuoteToken, type QuoteToken } from '../quotes/read-token.ts';
import { recogniseMangled } from './mangled.ts';

const isAlertName = (name: string): name is AlertName => (alertNames as readonly string[]).includes(name);

/**
 * Turns quotes into alerts.
 *
 * @example `>[!NOTE]`, `>Text` → `<div class="alert alert-note" role="note"><p class="alert-title">Note</p><p>Text</p></div>`
 */
export function resolveAlerts(tree: Root, page: Page): void {
  if (!page.mayHold(/>|\[!/u)) return;
  const quotes: { quote: Blockquote; index: number; parent: Parents }[] = [];
  visitBlocks(tree, (quote, index, parent) => {
    if (quote.type === 'blockquote' && index !== undefined && parent !== undefined) quotes.push({ quote, index, parent });
  });
  // The innermost first: an alert holds what has become of the quotes in it.
  for (const { quote, index, parent } of quotes.toReversed()) {
    const alert = readAlert(quote, page);
    if (alert !== undefined) (parent.children as RootContent[])[index] = alert;
  }
}

function readAlert(quote: Blockquote, page: Page): DialectBlock | undefined {
  const token = readQuoteToken(quote, page);
  if (token === undefined) return undefined;
  const name = nameOf(token, quote, page);
  if (name === undefined) return undefined;
  dropQuoteToken(quote);
  const title: RootContent = {
    type: 'paragraph',
    children: [
      markLabel({ type: 'text', value: page.context.label(`alert.${name}`) }, page.context.labelMarks?.(`alert.${name}`)),
    ],
    data: { hProperties: { className: ['alert-title'] } },
  };
  return {
    type: 'dialectBlock',
    children: [title, ...quote.children],
    position: quote.position,
    data: {
      ...quote.data,
      hName: 'div',
      hProperties: { ...quote.data?.hProperties, className: ['alert', `alert-${name}`], role: 'note' },
    },
  };
}

function nameOf(token: QuoteToken, at: Nodes, page: Page): AlertName | undefined {
  const lower = token.name.toLowerCase();
  if (isAlertName(lower) && token.rest === '') {
    if (token.isMangled) page.report('mangled-alert', at, `\`${token.written}\` is a damaged \`[!${lower.toUpperCase()}]\`.`);
    else if (token.name !== token.name.toUpperCase() || token.written.endsWith(':')) {
      page.report('alert-spelling', at, `The alert \`${token.written}\` is spelled \`[!${lower.toUpperCase()}]\`.`);
    }
    return lower;
  }
  const guess = recogniseMangled(`${token.name} ${token.rest}`.trim());
  if (guess !== undefined) {
    page.report('mangled-alert', at, `\`${token.written}\` is a damaged \`[!${guess.toUpperCase()}]\`.`);
    return guess;
  }
  page.report(
    'unknown-alert',
    at,
    `\`${token.written}\` is not a known alert; the text is shown as a quotation.`,
    `Use one of ${alertNames.map((name) => `\`[!${name.toUpperCase()}]\``).join(', ')}.`,
  );
  return undefined;
}
