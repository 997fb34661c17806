// “Your answers” of a page.
import type { Locale } from '../../vocabulary.ts';
import { describeFacts, describeTried } from '../ticket/answers.ts';
import { changeAnswer, stateMap, triedAddress, type Target } from '../graph/navigate.ts';
import type { Guide, State, TranslateLabel } from '../source/types.ts';
import { wordsText } from '../source/read-words.ts';

export interface Answer {
  fact: string;
  label: string;
  value: string;
  /** Other answers with the pages they lead to; empty where the answer cannot be changed on its own. */
  changes: { label: string; url: string; isCurrent: boolean }[];
  /** The page where the answer was given, instead of `changes`. */
  changeUrl: string | undefined;
}

/** What was said on the way to a state, each with the ways to change it. `urlOf` spells where a change leads. */
export function listAnswers(
  guide: Guide,
  state: State,
  locale: Locale,
  t: TranslateLabel,
  urlOf: (target: Target) => string,
): Answer[] {
  const words = guide.words[locale];
  if (words === undefined) return [];
  const states = stateMap(guide);
  const answers = describeFacts(guide.graph, words, state.facts, t).map(({ fact, label, value }): Answer => {
    const change = changeAnswer(guide.graph, states, state, fact);
    const changes = (change?.options ?? []).map(({ option, target, isCurrent }) => ({
      label: wordsText(words.nodes[change?.question ?? '']?.options?.[option] ?? option),
      url: urlOf(target),
      isCurrent,
    }));
    return { fact, label, value, changes, changeUrl: undefined };
  });
  const tried = describeTried(words, state.facts, t).map(({ title, result }, index): Answer => {
    const address = triedAddress(guide.graph, states, state, index);
    return {
      fact: 'tried',
      label: title,
      value: result,
      changes: [],
      changeUrl: address === undefined ? undefined : urlOf({ address }),
    };
  });
  return [...answers, ...tried];
}
