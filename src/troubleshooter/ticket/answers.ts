// What the reader said, in words: for “your answers” and for the ticket.
import type { GuideWords } from '../source/schema.ts';
import type { Facts, Graph, TranslateLabel } from '../source/types.ts';
import { wordsText } from '../source/read-words.ts';

export interface AnswerText {
  fact: 'symptom' | 'service' | 'cause';
  id: string;
  label: string;
  value: string;
}

/** Title of the question that asks for a fact with this answer, and the answer's words. */
function askedWords(graph: Graph, words: GuideWords, fact: string, id: string): { label: string; value: string } | undefined {
  for (const [node, source] of Object.entries(graph.nodes)) {
    if (source.kind !== 'question' || source.asks !== fact) continue;
    const value = words.nodes[node]?.options?.[id];
    if (value !== undefined) return { label: wordsText(words.nodes[node]?.title ?? ''), value: wordsText(value) };
  }
  return undefined;
}

/** The facts as label and value, in the order in which people tell them. */
export function describeFacts(graph: Graph, words: GuideWords, facts: Facts, t: TranslateLabel): AnswerText[] {
  const answers: AnswerText[] = [];
  const { symptom, service, cause } = facts;
  if (symptom !== undefined) {
    const asked = askedWords(graph, words, 'symptom', symptom);
    answers.push({ fact: 'symptom', id: symptom, label: asked?.label ?? wordsText(words.title), value: asked?.value ?? symptom });
  }
  if (service !== undefined) {
    const value = askedWords(graph, words, 'service', service)?.value ?? service;
    answers.push({ fact: 'service', id: service, label: t('guide.yourService'), value });
  }
  if (cause !== undefined)
    answers.push({ fact: 'cause', id: cause, label: t('guide.yourCause'), value: wordsText(words.causes[cause] ?? cause) });
  return answers;
}

/** Titles of the fixes that were tried, in order. */
export function describeTried(words: GuideWords, facts: Facts, t: TranslateLabel): { title: string; result: string }[] {
  return facts.tried.map(({ fix, result }) => ({
    title: wordsText(words.nodes[fix]?.title ?? fix),
    result: t(result === 'failed' ? 'guide.triedFailed' : 'guide.triedBlocked'),
  }));
}
