// The text of a ticket: everything the reader said, in the reader's language, then a block for the agent. What is not
// known has no line: fields add theirs when they are filled.
import type { Locale, TicketAsk, TicketTarget } from '../vocabulary.ts';
import { describeFacts, describeTried } from './answers.ts';
import { isAsked } from './check-facts.ts';
import { prefillAddress, type Prefilled, type PrefillValues } from './prefill.ts';
import { agentBlock } from './ticket-agent.ts';
import { valueMark } from './ticket-lines.ts';
import type { Guide, GuideKey, State, Translate } from './types.ts';
import { wordsText } from './words.ts';

/** An e-mail to anybody, without a receiver; mail programs cut longer addresses. */
export const mailTemplate = 'mailto:?subject={subject}&body={text}';
export const mailLimit = 1900;

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

/** A link that opens a form or a message with the text in it. */
export interface TicketLink extends Prefilled {
  template: string;
  limit: number;
}

export interface Ticket {
  subject: string;
  /** For people; without the agent's block. */
  text: string;
  agent: string;
  fields: TicketField[];
  /** The line of the text after which the fields' lines stand, and that of the agent's block. */
  anchor: string;
  agentAnchor: string;
  /** What templates may hold besides the text. */
  values: PrefillValues;
  /** The target's own form or mailbox with the text in it; undefined where it takes none. */
  filled: TicketLink | undefined;
  mail: TicketLink;
  portal: string | undefined;
  product: string | undefined;
  needsSignIn: boolean;
}

export interface TicketContext {
  locale: Locale;
  t: (locale: Locale) => Translate;
  reference: Locale;
  target: TicketTarget | undefined;
  /** Permanent, absolute address of this very state. */
  url: string;
}

/** What every ticket says anyway, or what a target that asks for it gets as a field. */
const askWords: Partial<Record<TicketAsk, { label: GuideKey; hint: GuideKey }>> = {
  reproducible: { label: 'ticket.askReproducible', hint: 'ticket.askReproducibleHint' },
  changed: { label: 'ticket.askChanged', hint: 'ticket.askChangedHint' },
  priority: { label: 'ticket.askPriority', hint: 'ticket.askPriorityHint' },
  contact: { label: 'ticket.askContact', hint: 'ticket.askContactHint' },
};

/** The text that is sent: that for people, then the agent's block. */
export const wholeText = ({ text, agent }: Pick<Ticket, 'text' | 'agent'>): string => `${text}\n\n${agent}`;

/** The ticket of a state. Complete without script. */
export function writeTicket(guide: Guide, state: State, context: TicketContext): Ticket {
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
  const link = (template: string, limit: number): TicketLink => ({
    template,
    limit,
    ...prefillAddress(template, { ...values, text: wholeText({ text, agent }) }, limit),
  });
  const template = target?.prefill?.[locale];
  return {
    subject,
    text,
    agent,
    fields: [...factFields(guide, state, locale, t), ...askFields(guide, state, target?.asks ?? [], t)],
    anchor: head.at(-1) ?? subject,
    agentAnchor: agent.split('\n').at(-2) ?? '',
    values,
    filled: template === undefined || target === undefined ? undefined : link(template, target.prefillLimit),
    mail: link(mailTemplate, mailLimit),
    portal: target?.url[locale],
    product: target?.product,
    needsSignIn: target?.needsSignIn ?? false,
  };
}

/** The facts that the guide asks for where these answers were given. */
function factFields(guide: Guide, state: State, locale: Locale, t: Translate): TicketField[] {
  const { facts = {}, 'fact-hints': hints = {} } = guide.words[locale] ?? {};
  return Object.entries(guide.source.facts ?? {})
    .filter(([, fact]) => isAsked(fact, state.facts))
    .map(([id, { entry }]) => field(id, entry, wordsText(facts[id] ?? id), hints[id] && wordsText(hints[id]), t));
}

/** What the target asks for and the guide does not: a fact of the same id is the same question. */
function askFields(guide: Guide, state: State, asks: readonly TicketAsk[], t: Translate): TicketField[] {
  const known = Object.entries(guide.source.facts ?? {}).flatMap(([id, fact]) => (isAsked(fact, state.facts) ? [id] : []));
  return asks.flatMap((ask) => {
    const words = askWords[ask];
    return words === undefined || known.includes(ask) ? [] : [field(ask, '', t(words.label), t(words.hint), t)];
  });
}

function field(id: string, entry: string, label: string, hint: string | undefined, t: Translate): TicketField {
  return { id, entry, label, hint, pattern: t('ticket.line', { label, value: valueMark }), agentPattern: `${id}=${valueMark}` };
}

/** Problems in a finished text: placeholders left open, or values that are missing. */
export function findTicketDefects(ticket: Pick<Ticket, 'subject' | 'text' | 'agent'>): string[] {
  const found = `${ticket.subject}\n${wholeText(ticket)}`.matchAll(/\{\{.*?\}\}|\bundefined\b|\[object Object\]/g);
  return [...new Set([...found].map(([defect]) => defect))];
}
