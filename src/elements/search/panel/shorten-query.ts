// Queries are repeated in sentences about them.

/** A query or a correction as it is quoted: without marks of its own, and not longer than a line or two. */
export function shorten(query: string): string {
  const letters = [...query.replace(/^["'“”„«»‘’]\s*(.*?)\s*["'“”«»‘’]$/su, '$1')];
  return letters.length > 80 ? `${letters.slice(0, 80).join('')}…` : letters.join('');
}
