// A ticket that no guide prepared: the reader says what is wrong, and the page adds what is known of the way there.
import type { Locale, TicketTarget } from '../../vocabulary.ts';
import { valueMark } from './ticket-lines.ts';
import { wholeText, type Ticket } from './ticket.ts';
import { askFields, ticketField } from './ticket-fields.ts';
import { ticketWays } from './ticket-ways.ts';
import type { TranslateLabel } from '../source/types.ts';

export interface OpenTicketContext {
  locale: Locale;
  t: (locale: Locale) => TranslateLabel;
  target: TicketTarget;
  /** Stands in the subject where the target names no product. */
  siteName: string;
  /** Absolute address of the page on which the ticket is written. */
  url: string;
}

/** The ticket of a locale, empty but for what is the same for everybody. What is typed as `symptom` becomes its subject. */
export function writeOpenTicket({ locale, t: translate, target, siteName, url }: OpenTicketContext): Ticket {
  const t = translate(locale);
  const product = target.shortName ?? target.product ?? siteName;
  const subject = t('ticket.subject', { product, summary: t('ticket.defaultSubject') });
  const asksProduct = target.asks.includes('product') && target.product !== undefined;
  const anchor = asksProduct ? t('ticket.line', { label: t('ticket.product'), value: target.product ?? '' }) : '';
  const text = [subject, '', anchor, ...(asksProduct ? [''] : []), t('ticket.noSecrets')].join('\n');
  const agentAnchor = `language=${locale}`;
  const agent = [`-- ${translate(target.agentLocale)('ticket.agentHeading')} --`, agentAnchor, url].join('\n');
  const own = [
    ticketField('symptom', t('ticket.symptom'), t('ticket.symptomHint'), t),
    ticketField('tried', t('ticket.tried'), t('ticket.triedHint'), t),
    ticketField('article', t('ticket.article'), undefined, t),
  ];
  const values = { subject, summary: '', symptom: '', cause: '', integration: '', lang: locale, state: '' };
  return {
    subject,
    subjectPattern: t('ticket.subject', { product, summary: valueMark }),
    text,
    agent,
    fields: [...own, ...askFields(target.asks, own, t)],
    anchor,
    agentAnchor,
    values,
    ...ticketWays(target, locale, { ...values, text: wholeText({ text, agent }) }),
  };
}
