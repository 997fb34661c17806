// The fields of a ticket: what the reader knows and nobody else, and what the target requires.
import type { TicketAsk } from '../../vocabulary.ts';
import { valueMark } from './ticket-lines.ts';
import type { GuideSource } from '../source/schema.ts';
import type { Facts, Guide, GuideKey, State, TranslateLabel } from '../source/types.ts';
import { wordsText } from '../source/read-words.ts';

export interface TicketField {
  /** Id of the fact, or of what the target asks. */
  id: string;
  /** Key in the page's fragment: `i` in `#i=zendesk`. Empty where no address hands the value over. */
  entry: string;
  label: string;
  /** Where to find the value. */
  hint: string | undefined;
  /** The line of the text, with `{value}` where the value goes. */
  pattern: string;
  /** The same for the agent's block. */
  agentPattern: string;
}

/** What every ticket says anyway, or what a target that asks for it gets as a field. */
const askWords: Partial<Record<TicketAsk, { label: GuideKey; hint: GuideKey }>> = {
  reproducible: { label: 'ticket.askReproducible', hint: 'ticket.askReproducibleHint' },
  changed: { label: 'ticket.askChanged', hint: 'ticket.askChangedHint' },
  priority: { label: 'ticket.askPriority', hint: 'ticket.askPriorityHint' },
  contact: { label: 'ticket.askContact', hint: 'ticket.askContactHint' },
};

/** Whether the ticket asks for a fact where these answers were given. */
function isAsked(fact: NonNullable<GuideSource['facts']>[string], { symptom, service, cause }: Facts): boolean {
  const isGiven = (id: string): boolean => id === symptom || id === service || id === cause;
  return (fact['only-for']?.some(isGiven) ?? true) && !fact['not-for']?.some(isGiven);
}

/** The facts that the guide asks for where the answers of `state` were given. */
export function factFields(guide: Guide, state: State, locale: string, t: TranslateLabel): TicketField[] {
  const { facts = {}, 'fact-hints': hints = {} } = guide.words[locale] ?? {};
  return Object.entries(guide.source.facts ?? {})
    .filter(([, fact]) => isAsked(fact, state.facts))
    .map(([id, { entry }]) => ticketField(id, wordsText(facts[id] ?? id), hints[id] && wordsText(hints[id]), t, entry));
}

/** What the target asks for and `fields` do not: a field of the same id is the same question. */
export function askFields(asks: readonly TicketAsk[], fields: readonly TicketField[], t: TranslateLabel): TicketField[] {
  return asks.flatMap((ask) => {
    const words = askWords[ask];
    return words === undefined || fields.some(({ id }) => id === ask) ? [] : [ticketField(ask, t(words.label), t(words.hint), t)];
  });
}

export function ticketField(id: string, label: string, hint: string | undefined, t: TranslateLabel, entry = ''): TicketField {
  return { id, entry, label, hint, pattern: t('ticket.line', { label, value: valueMark }), agentPattern: `${id}=${valueMark}` };
}
