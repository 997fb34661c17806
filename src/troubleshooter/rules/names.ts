// What stays the same in every language and wherever a thing is told again: names of products and services, labels, numbers.
import { wordPattern } from '../../word-pattern.ts';

/** Whether a term stands in a text and is no part of a longer word. */
export const hasTerm = (text: string, term: string): boolean => text.includes(term) && wordPattern(term).test(text);

/** Those of the terms that stand in a text, its labels (between `**`), and numbers that no language writes otherwise: addresses, ports, codes. */
export function namesIn(text: string, terms: readonly string[]): Set<string> {
  const labels = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label.trim());
  const numbers = text.match(/(?<![\p{L}\p{N}])(?:\d+(?:\.\d+){2,}|\d{3,})(?![\p{L}\p{N}])/gu) ?? [];
  return new Set([...labels, ...numbers, ...terms.filter((term) => hasTerm(text, term))]);
}
