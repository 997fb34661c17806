// The search: a field, its results, filters, and ways on where little is found. The same panel stands in the dialog and
// on the search page. Loaded on first use; what it needs to know stands in the page's HTML.
import { listenToReader } from './listen-to-reader.ts';
import { SearchClient } from '../engine/search-client.ts';
import { SearchSession } from './search-session.ts';

export class SearchPanel extends HTMLElement {
  #client: SearchClient | undefined;
  #session: SearchSession | undefined;
  #abort = new AbortController();

  connectedCallback(): void {
    const { bundle = '', reference = '', page } = this.dataset;
    const absolute = (address: string): string => new URL(address, document.baseURI).href;
    this.#client ??= new SearchClient({
      bundle: absolute(bundle),
      reference: absolute(reference),
      texts: absolute(`${bundle}../../pagefind/`),
    });
    const session = new SearchSession(this, this.#client, page !== undefined);
    this.#session = session;
    this.#abort = new AbortController();
    const leadsTo = page === undefined ? (this.querySelector('form')?.action ?? '') : undefined;
    listenToReader(this, session, { leadsTo, signal: this.#abort.signal });
    session.begin();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#session?.end();
  }

  /** Puts a query into the field and searches. */
  ask(query: string): void {
    this.#session?.ask(query);
  }
}
