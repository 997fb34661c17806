// A site's answers in the shape that configurations need: by decoded address, with the base path.
import type { Delivery } from '../delivery/delivery.ts';
import { safeTarget } from '../delivery/safe-target.ts';

/** A redirect for good. Query and section of the target are apart, because the query of the request goes between them. */
export interface Moved {
  /** With the slash at the end and without it, where there is one. */
  from: string[];
  path: string;
  /** Of the target itself, `?…`; it goes before that of the request. */
  query: string;
  /** `#…`, or empty. */
  section: string;
}

/** An address that leads to the reader's language. */
export interface ByLanguage {
  from: string;
  /** What follows base path and locale: `help/a/b/`, or empty for the home page. */
  rest: string;
}

export interface HostAnswers {
  moved: Moved[];
  byLanguage: ByLanguage[];
  /** Addresses of pages that say that something is gone. */
  gone: string[];
}

/** An address of which the languages lead to different places is left out: the page itself leads on. */
export function hostAnswers({ base, answers }: Pick<Delivery, 'base' | 'answers'>): HostAnswers {
  const found: HostAnswers = { moved: [], byLanguage: [], gone: [] };
  for (const [file, answer] of answers) {
    const page = base + file.replace(/(^|\/)index\.html$/, '$1');
    if (answer.status === 410) found.gone.push(page);
    else if (answer.status === 301) {
      const [, path = '', query = '', section = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(safeTarget(answer.to)) ?? [];
      found.moved.push({ from: page.endsWith('/') ? [page, page.slice(0, -1)] : [page], path, query, section });
    } else {
      const rests = new Set(Object.entries(answer.to).map(([locale, to]) => restOf(to, `${base}${locale}/`)));
      const [rest] = rests;
      if (rests.size === 1 && rest !== undefined) found.byLanguage.push({ from: page, rest: safeTarget(rest) });
    }
  }
  return found;
}

const restOf = (to: string, home: string): string | undefined => (to.startsWith(home) ? to.slice(home.length) : undefined);
