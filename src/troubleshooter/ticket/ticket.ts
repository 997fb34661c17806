// The text of a ticket: everything the reader said, in the reader's language, then a block for the agent. What is not
// known has no line: fields add theirs when they are filled.
import type { Locale, TicketTarget } from '../../vocabulary.ts';
import { describeFacts, describeTried } from './answers.ts';
import type { PrefillValues } from './prefill.ts';
import { agentBlock } from './ticket-agent.ts';
import { askFields, factFields, type TicketField } from './ticket-fields.ts';
import { ticketWays, type TicketWays } from './ticket-ways.ts';
import type { Guide, State, TranslateLabel } from '../source/types.ts';
import { wordsText } from '../source/read-words.ts';

export interface TicketText {
  /** First line of the text. */
  subject: string;
  /** For people; without the agent's block. */
  text: string;
  agent: string;
  /** The line of the text after which the fields' lines stand, and that of the agent's block. */
  anchor: string;
  agentAnchor: string;
  /** What templates may hold besides the text. */
  values: PrefillValues;
}

export interface Ticket extends TicketText, TicketWays {
  /** The subject with `{value}` where what is typed as `symptom` goes; undefined where it is known already. */
  subjectPattern?: string | undefined;
  fields: TicketField[];
}

export interface TicketContext {
  locale: Locale;
  t: (locale: Locale) => TranslateLabel;
  reference: Locale;
  target: TicketTarget | undefined;
  /** Permanent, absolute address of this very state. */
  url: string;
}

/** The text that is sent: that for people, then the agent's block. */
export const wholeText = ({ text, agent }: Pick<TicketText, 'text' | 'agent'>): string => `${text}\n\n${agent}`;

/** The ticket of a state. Complete without script. */
export function writeTicket(guide: Guide, state: State, context: TicketContext): Ticket {
  const { locale, target } = context;
  const t = context.t(locale);
  const written = writeTicketText(guide, state, context);
  const facts = factFields(guide, state, locale, t);
  return {
    ...written,
    fields: [...facts, ...askFields(target?.asks ?? [], facts, t)],
    ...ticketWays(target, locale, { ...written.values, text: wholeText(written) }),
  };
}

/** Its text alone, without fields and ways to send it. */
export function writeTicketText(guide: Guide, state: State, context: TicketContext): TicketText {
  const { locale, target } = context;
  const t = context.t(locale);
  const words = guide.words[locale];
  if (words === undefined) throw new Error(`The guide \`${guide.id}\` has no words for \`${locale}\`.`);
  const answers = describeFacts(guide.graph, words, state.facts, t);
  const tried = describeTried(words, state.facts, t);
  const line = (label: string, value: string): string => t('ticket.line', { label, value });
  const valueOf = (fact: string): string | undefined => answers.find((answer) => answer.fact === fact)?.value;
  const summary = valueOf('symptom') ?? wordsText(words.title);
  const subject = t('ticket.subject', { product: target?.shortName ?? target?.product ?? guide.id, summary });
  const asksProduct = target?.asks.includes('product') === true && target.product !== undefined;
  const head = [
    subject,
    '',
    ...(asksProduct ? [line(t('ticket.product'), target.product ?? '')] : []),
    // A question as a label would end in “?:”.
    ...answers.map(({ fact, label, value }) => line(fact === 'symptom' ? t('ticket.symptom') : label, value)),
  ];
  const text = [
    ...head,
    line(t('ticket.tried'), tried.length === 0 ? t('ticket.triedNothing') : '').trimEnd(),
    ...tried.map(({ title, result }, index) => t('ticket.triedItem', { number: index + 1, fix: title, result })),
    '',
    t('ticket.noSecrets'),
  ].join('\n');
  const agent = agentBlock(guide, state, { ...context, agentLocale: target?.agentLocale ?? context.reference });
  const values: PrefillValues = {
    subject,
    summary,
    symptom: valueOf('symptom') ?? '',
    cause: valueOf('cause') ?? '',
    integration: '',
    lang: locale,
    state: `${guide.id}/${state.address}`,
  };
  return { subject, text, agent, anchor: head.at(-1) ?? subject, agentAnchor: agent.split('\n').at(-2) ?? '', values };
}

/** Problems in a finished text: placeholders left open, or values that are missing. */
export function findTicketDefects(ticket: Pick<TicketText, 'subject' | 'text' | 'agent'>): string[] {
  const found = `${ticket.subject}\n${wholeText(ticket)}`.matchAll(/\{\{.*?\}\}|\bundefined\b|\[object Object\]/g);
  return [...new Set([...found].map(([defect]) => defect))];
}
