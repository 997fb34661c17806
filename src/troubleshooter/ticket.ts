// The text of a ticket: everything the reader said, in the reader's language, then a block for the agent in English
// with ids that never change.
import type { Locale } from '../vocabulary.ts';
import { describeFacts, describeTried } from './answers.ts';
import { isAsked } from './check-facts.ts';
import type { Guide, State, TicketTarget, Translate } from './types.ts';
import { wordsText } from './words.ts';

/** Mail programs cut longer addresses; the shortest limit in use is about 2,000 characters. */
export const mailtoLimit = 1900;

export interface TicketField {
  /** Id of the fact. */
  id: string;
  /** Key in the page's fragment: `i` in `#i=zendesk`. */
  entry: string;
  label: string;
  /** The line of the text as it stands while the fact is blank, and with `{value}` where the value goes. */
  blankLine: string;
  filledLine: string;
  /** The same for the agent's block. */
  agentBlank: string;
  agentFilled: string;
}

export interface Ticket {
  subject: string;
  text: string;
  fields: TicketField[];
  /** `mailto:` address with subject and text; undefined where it would be too long. */
  mailto: string | undefined;
  portal: string | undefined;
  product: string | undefined;
  needsSignIn: boolean;
}

export interface TicketContext {
  locale: Locale;
  t: Translate;
  reference: Locale;
  target: TicketTarget | undefined;
  /** Permanent, absolute address of this very state. */
  url: string;
}

/** Stands where a typed value goes; the page's script replaces it. */
const valueMark = '{value}';

/** The ticket of a state. Complete without script: what is not known is marked as blank. */
export function writeTicket(guide: Guide, state: State, context: TicketContext): Ticket {
  const { locale, t, target } = context;
  const words = guide.words[locale];
  if (words === undefined) throw new Error(`The guide \`${guide.id}\` has no words for \`${locale}\`.`);
  const answers = describeFacts(guide.graph, words, state.facts, t);
  const tried = describeTried(words, state.facts, t);
  const line = (label: string, value: string): string => t('ticket.line', { label, value });
  const summary = answers.find(({ fact }) => fact === 'symptom')?.value ?? wordsText(words.title);
  const subject = t('ticket.subject', { product: target?.shortName ?? target?.product ?? guide.id, summary });

  const asked = Object.entries(guide.source.facts ?? {}).filter(([, fact]) => isAsked(fact, state.facts));
  const fields = asked.map(([id, { entry }]): TicketField => {
    const label = wordsText(words.facts[id] ?? id);
    return {
      id,
      entry,
      label,
      blankLine: line(label, t('ticket.blank')),
      filledLine: line(label, valueMark),
      agentBlank: `${id}=`,
      agentFilled: `${id}=${valueMark}`,
    };
  });
  const text = [
    subject,
    '',
    // A question as a label would end in “?:”.
    ...answers.map(({ fact, label, value }) => line(fact === 'symptom' ? t('ticket.symptom') : label, value)),
    ...fields.map(({ blankLine }) => blankLine),
    line(t('ticket.tried'), tried.length === 0 ? t('ticket.triedNothing') : '').trimEnd(),
    ...tried.map(({ title, result }, index) => t('ticket.triedItem', { number: index + 1, fix: title, result })),
    '',
    t('ticket.noSecrets'),
    '',
    ...agentBlock(guide, state, fields, context),
  ].join('\n');
  const mailto = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  return {
    subject,
    text,
    fields,
    mailto: mailto.length <= mailtoLimit ? mailto : undefined,
    portal: target?.url[locale],
    product: target?.product,
    needsSignIn: target?.needsSignIn ?? false,
  };
}

/** For the people who answer, in English by agreement: the one text that is the same in every language. */
function agentBlock(guide: Guide, state: State, fields: readonly TicketField[], context: TicketContext): string[] {
  const words = guide.words[context.reference];
  const article = guide.article[context.locale];
  const { symptom, service, cause, tried } = state.facts;
  const english = (id: string): string | undefined => {
    if (words === undefined) return undefined;
    if (words.nodes[id] !== undefined) return wordsText(words.nodes[id].title);
    if (words.causes[id] !== undefined) return wordsText(words.causes[id]);
    for (const [node, source] of Object.entries(guide.graph.nodes)) {
      const option = words.nodes[node]?.options?.[id];
      if (source.kind === 'question' && source.asks !== undefined && option !== undefined) return wordsText(option);
    }
    return undefined;
  };
  const fact = (name: string, id: string | undefined): string => {
    const said = id === undefined ? undefined : english(id);
    return `${name}=${id ?? '-'}${said === undefined ? '' : ` (${said})`}`;
  };
  const results = tried.map(({ fix, result }) => `${fix}:${result}${english(fix) === undefined ? '' : ` (${english(fix)})`}`);
  return [
    '-- for the support agent --',
    `guide=${guide.id} v${guide.source.version}`,
    `article=${guide.source.article}${article?.version === undefined ? '' : ` @ ${article.version}`}`,
    `language=${context.locale}`,
    `step=${state.node}`,
    fact('symptom', symptom),
    ...(service === undefined ? [] : [fact('service', service)]),
    fact('cause', cause),
    `tried=${results.join(', ') || '-'}`,
    ...fields.map(({ agentBlank }) => agentBlank),
    context.url,
  ];
}

/** Problems in a finished text: placeholders left open, or values that are missing. */
export function findTicketDefects({ subject, text }: Pick<Ticket, 'subject' | 'text'>): string[] {
  const found = `${subject}\n${text}`.matchAll(/\{\{.*?\}\}|\bundefined\b|\[object Object\]/g);
  return [...new Set([...found].map(([defect]) => defect))];
}
