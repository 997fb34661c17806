// The block for the people who answer: ids that never change, and what they mean in the language that the team reads.
import type { Locale } from '../../vocabulary.ts';
import type { Guide, State, TranslateLabel } from '../source/types.ts';
import { wordsText } from '../source/read-words.ts';

export interface AgentContext {
  /** Language of the ticket's writer. */
  locale: Locale;
  /** Language of the team. */
  agentLocale: Locale;
  t: (locale: Locale) => TranslateLabel;
  /** Permanent, absolute address of this very state. */
  url: string;
}

/** The block, one fact per line; the address stands last. */
export function agentBlock(guide: Guide, state: State, { locale, agentLocale, t, url }: AgentContext): string {
  const words = guide.words[agentLocale];
  const article = guide.article[locale];
  const { symptom, service, cause, tried } = state.facts;
  const meaningOf = (id: string): string | undefined => {
    if (words === undefined) return undefined;
    if (words.nodes[id] !== undefined) return wordsText(words.nodes[id].title);
    if (words.causes[id] !== undefined) return wordsText(words.causes[id]);
    for (const [node, source] of Object.entries(guide.graph.nodes)) {
      const option = words.nodes[node]?.options?.[id];
      if (source.kind === 'question' && source.asks !== undefined && option !== undefined) return wordsText(option);
    }
    return undefined;
  };
  const withMeaning = (shown: string, id: string): string => {
    const said = meaningOf(id);
    return said === undefined ? shown : `${shown} (${said})`;
  };
  const fact = (name: string, id: string | undefined): string[] => (id === undefined ? [] : [`${name}=${withMeaning(id, id)}`]);
  const results = tried.map(({ fix, result }) => withMeaning(`${fix}:${result}`, fix));
  return [
    `-- ${t(agentLocale)('ticket.agentHeading')} --`,
    `guide=${guide.id} v${guide.source.version}`,
    `article=${guide.source.article}${article?.version === undefined ? '' : ` @ ${article.version}`}`,
    `language=${locale}`,
    `step=${state.node}`,
    ...fact('symptom', symptom),
    ...fact('service', service),
    ...fact('cause', cause),
    `tried=${results.join(', ') || '-'}`,
    url,
  ].join('\n');
}
