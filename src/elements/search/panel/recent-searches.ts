// The last searches that led somewhere, kept in this browser alone and erased by one button.
import { keep, recall } from '../../shared/storage.ts';

const key = 'recent-searches';
const most = 5;
const longest = 120;

/** Newest first. Anything unreadable counts as none. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '' || text.length > longest) return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== text.toLowerCase());
  keep(key, JSON.stringify([text, ...others].slice(0, most)));
}

export const forgetSearches = (): void => keep(key, undefined);
