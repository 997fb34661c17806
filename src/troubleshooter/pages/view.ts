// Everything that the page of a state shows, as plain values.
import type { Locale, LocaleSettings, TicketTarget } from '../../vocabulary.ts';
import { describeFacts, describeTried } from '../ticket/answers.ts';
import { stateMap, targetOf, type Target } from '../graph/navigate.ts';
import { groupEdges } from '../graph/graph.ts';
import { ticketAddress } from '../graph/states.ts';
import { writeTicket, type Ticket } from '../ticket/ticket.ts';
import type { ArticleReference, Edge, Guide, GuideUrls, PartContent, State, TranslateLabel } from '../source/types.ts';
import { listAnswers, type Answer } from './view-answers.ts';
import { wordsHtml, wordsText } from '../source/read-words.ts';

export type { Answer } from './view-answers.ts';

export interface Choice {
  /** Set where the label is one of the interface’s and in another language than the guide’s words. */
  lang: string | undefined;
  /** Option id; `worked`, `failed`, `blocked` below a fix. */
  option: string;
  label: string;
  labelHtml: string;
  hintHtml: string | undefined;
  url: string;
  /** Set where the answer leads into another guide: its name. */
  guide: string | undefined;
  isEscape: boolean;
}

/** A part with the language tag of its text, where that is not the guide's. */
export interface PartView extends PartContent {
  lang: string | undefined;
}

export interface StatePage {
  guide: string;
  locale: Locale;
  /** Address below the guide; empty for the landing page. */
  address: string;
  node: string;
  kind: 'question' | 'check' | 'fix' | 'resolved' | 'ticket' | 'external';
  /** Set where the guide's words are in another language than the words of the interface around them. */
  lang: string | undefined;
  /** Set where they run in another direction than the page. */
  dir: 'ltr' | 'rtl' | undefined;
  guideTitle: string;
  description: string;
  /** For `<title>`: unlike any other of the guide. */
  title: string;
  heading: string;
  headingHtml: string;
  leadHtml: string | undefined;
  parts: PartView[];
  choices: Choice[];
  answers: Answer[];
  back: { label: string; url: string } | undefined;
  /** The ticket with what was said so far; undefined on the ticket and where it works again. */
  ticketUrl: string | undefined;
  restartUrl: string;
  url: string;
  article: ArticleReference | undefined;
  ticket: Ticket | undefined;
  reviewed: string;
  version: number;
}

export interface ViewContext {
  reference: Locale;
  locales: readonly LocaleSettings[];
  t: (locale: Locale) => TranslateLabel;
  /** Language of those words, where a locale borrows them; its own where left out. */
  interfaceLang?: ((locale: Locale) => string) | undefined;
  urls: GuideUrls;
  tickets: Readonly<Record<string, TicketTarget>>;
  /** Every guide by id, for the names of those that an answer leads to. */
  guides: Readonly<Record<string, Guide>>;
}

const fixLabels = { worked: 'guide.worked', failed: 'guide.failed', blocked: 'guide.blocked' } as const;
const isFixOption = (option: string): option is keyof typeof fixLabels => option in fixLabels;

/** Whether its words are the interface's. */
const isFixEdge = (guide: Guide, edge: Edge): boolean => guide.graph.nodes[edge.from]?.kind === 'fix' && isFixOption(edge.option);

/** Words of an edge: the option's, or the interface's for a fix. */
export function edgeLabel(guide: Guide, edge: Edge, locale: Locale, t: TranslateLabel): string {
  if (isFixEdge(guide, edge) && isFixOption(edge.option)) return t(fixLabels[edge.option]);
  return guide.words[locale]?.nodes[edge.from]?.options?.[edge.option] ?? edge.option;
}

function choiceWords(
  guide: Guide,
  edge: Edge,
  locale: Locale,
  t: TranslateLabel,
): Pick<Choice, 'label' | 'labelHtml' | 'hintHtml'> {
  const label = edgeLabel(guide, edge, locale, t);
  const hint = guide.words[locale]?.nodes[edge.from]?.hints?.[edge.option];
  return { label: wordsText(label), labelHtml: wordsHtml(label), hintHtml: hint === undefined ? undefined : wordsHtml(hint) };
}

/** The values of one page. Throws for a locale that the guide was not built for. */
export function statePage(guide: Guide, state: State, locale: Locale, context: ViewContext): StatePage {
  const words = guide.words[locale];
  const node = guide.graph.nodes[state.node];
  if (words === undefined || node === undefined)
    throw new Error(`The guide \`${guide.id}\` has no page \`${state.address}\` in \`${locale}\`.`);
  const t = context.t(locale);
  const states = stateMap(guide);
  const settingsOf = (wanted: Locale) => context.locales.find((settings) => settings.locale === wanted);
  const wordsLocale = guide.wordsLocale[locale] ?? locale;
  const wordsSettings = settingsOf(wordsLocale);
  const interfaceLang = context.interfaceLang?.(locale) ?? settingsOf(locale)?.lang;
  const urlOf = (address: string): string => context.urls.guide(locale, guide.id, address || undefined);
  const targetUrl = (target: Target): string =>
    'address' in target
      ? urlOf(target.address)
      : // The other guide's ticket can name where its reader came from; a fragment is never sent to a server.
        `${context.urls.guide(locale, target.guide)}#from=${guide.id}/${state.address}`;
  const nodeWords = words.nodes[state.node];
  const heading = wordsText(nodeWords?.title ?? state.node);
  const parent = state.parent === undefined ? undefined : states.get(state.parent);
  const kind = node.kind === 'end' ? node.end : node.kind;
  const ticket = ticketAddress(guide.graph, state);

  return {
    guide: guide.id,
    locale,
    address: state.address,
    node: state.node,
    kind,
    lang: wordsSettings?.lang === interfaceLang ? undefined : wordsSettings?.lang,
    dir: wordsSettings?.dir === settingsOf(locale)?.dir ? undefined : wordsSettings?.dir,
    guideTitle: wordsText(words.title),
    description: wordsText(words.description),
    title: pageTitle(guide, state, locale, t),
    heading,
    headingHtml: wordsHtml(nodeWords?.title ?? state.node),
    leadHtml: nodeWords?.lead === undefined ? undefined : wordsHtml(nodeWords.lead),
    parts: (node.show ?? []).flatMap((id) => {
      const part = guide.parts[locale]?.[id];
      const partLocale = part?.locale ?? locale;
      return part === undefined ? [] : [{ ...part, lang: partLocale === wordsLocale ? undefined : settingsOf(partLocale)?.lang }];
    }),
    choices: (groupEdges(guide.graph.edges).get(state.node) ?? []).map((edge) => {
      const target = targetOf(guide.graph, state, edge);
      const other = 'guide' in target ? context.guides[target.guide]?.words[locale]?.title : undefined;
      const isInterface = isFixEdge(guide, edge) && interfaceLang !== wordsSettings?.lang;
      return {
        ...choiceWords(guide, edge, locale, t),
        lang: isInterface ? interfaceLang : undefined,
        option: edge.option,
        url: targetUrl(target),
        guide: other === undefined ? undefined : wordsText(other),
        isEscape: edge.escape !== undefined,
      };
    }),
    answers: listAnswers(guide, state, locale, t, targetUrl),
    back: parent && {
      label: t('guide.back', { title: wordsText(words.nodes[parent.node]?.title ?? parent.node) }),
      url: urlOf(parent.address),
    },
    ticketUrl: ticket === undefined || kind === 'resolved' ? undefined : urlOf(ticket),
    restartUrl: urlOf(''),
    url: urlOf(state.address),
    article: guide.article[locale],
    ticket:
      kind === 'ticket'
        ? writeTicket(guide, state, {
            locale,
            t: context.t,
            reference: context.reference,
            target: context.tickets[guide.source.ticket],
            url: context.urls.absolute(urlOf(state.address)),
          })
        : undefined,
    reviewed: guide.source.reviewed,
    version: guide.source.version,
  };
}

/** The question, then what was said before it, then the guide: two states never share a title. */
function pageTitle(guide: Guide, state: State, locale: Locale, t: TranslateLabel): string {
  const words = guide.words[locale];
  if (words === undefined) return guide.id;
  const said = [
    ...describeFacts(guide.graph, words, state.facts, t).map(({ value }) => value),
    ...describeTried(words, state.facts, t).map(({ title, result }) => t('ticket.line', { label: title, value: result })),
  ];
  const question = [wordsText(words.nodes[state.node]?.title ?? state.node), ...said].join(' · ');
  return state.address === '' ? wordsText(words.title) : t('guide.pageTitle', { question, guide: wordsText(words.title) });
}
