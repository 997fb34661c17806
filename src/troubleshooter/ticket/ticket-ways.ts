// The ways to send a ticket: what its target offers, and an e-mail to anybody.
import type { Locale, TicketTarget } from '../../vocabulary.ts';
import { prefillAddress, type Prefilled, type PrefillValues } from './prefill.ts';

/** An e-mail to anybody, without a receiver; mail programs cut longer addresses. */
const mailTemplate = 'mailto:?subject={subject}&body={text}';
export const mailLimit = 1900;

/** A link that opens a form or a message with the text in it. */
export interface TicketLink extends Prefilled {
  template: string;
  limit: number;
}

export interface TicketWays {
  /** The target's own form or mailbox with the text in it; undefined where it takes none. */
  filled: TicketLink | undefined;
  mail: TicketLink;
  /** Where the page itself sends the ticket. */
  endpoint: string | undefined;
  portal: string | undefined;
  product: string | undefined;
  needsSignIn: boolean;
}

/** How a reader of `locale` sends what `values` hold, the whole text among them. */
export function ticketWays(target: TicketTarget | undefined, locale: Locale, values: PrefillValues): TicketWays {
  const link = (template: string, limit: number): TicketLink => ({ template, limit, ...prefillAddress(template, values, limit) });
  const template = target?.prefill?.[locale];
  return {
    filled: template === undefined || target === undefined ? undefined : link(template, target.prefillLimit),
    mail: link(mailTemplate, mailLimit),
    endpoint: target?.endpoint,
    portal: target?.url[locale],
    product: target?.product,
    needsSignIn: target?.needsSignIn ?? false,
  };
}
