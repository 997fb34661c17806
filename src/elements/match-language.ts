// Which of the offered languages serves a reader best (RFC 4647, section 3.4, lookup; then any of the same language).

const language = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The first wanted tag that is offered exactly, shortened from its end, or in another region; undefined for none. */
export function matchLanguage(wanted: readonly string[], offered: readonly string[]): string | undefined {
  for (const tag of wanted) {
    for (let range = tag.toLowerCase(); range !== ''; range = range.slice(0, Math.max(0, range.lastIndexOf('-')))) {
      const exact = offered.find((candidate) => candidate.toLowerCase() === range);
      if (exact !== undefined) return exact;
    }
    const related = offered.find((candidate) => language(candidate) === language(tag));
    if (related !== undefined) return related;
  }
  return undefined;
}
