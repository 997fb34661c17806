// A search in the address of the search page: the query, what is filtered, and that a slip is none.

/** Keys of facts in an address, as the guides carry them. */
export const questionFact = 'q';
const asTypedFact = 'as-typed';

/** What the search page needs to show the same; `filters` as `SearchFilters.toAddress` writes them. */
export const toAddress = (query: string, filters: string, isAsTyped: boolean): string =>
  `${questionFact}=${encodeURIComponent(query)}${filters}${isAsTyped ? `&${asTypedFact}=1` : ''}`;

/** Puts a search into the address of this page. */
export const writeAddress = (address: string): void =>
  history.replaceState(history.state, '', address === '' ? location.pathname : `?${address}`);

export interface AddressedSearch {
  query: string;
  isAsTyped: boolean;
  parameters: URLSearchParams;
}

/**
 * The search that the address of this page asks for. `#q=` is how the dialog hands a query over: unlike `?q=` it is not
 * sent to the server; `?q=` takes its place.
 */
export function readAddress(): AddressedSearch | undefined {
  const [carried, own] = [location.hash, location.search].map((part) => new URLSearchParams(part.slice(1)));
  const parameters = carried?.has(questionFact) ? carried : own;
  const query = parameters?.get(questionFact) ?? undefined;
  if (parameters === undefined || query === undefined) return undefined;
  if (parameters === carried) writeAddress(parameters.toString());
  return { query, isAsTyped: parameters.has(asTypedFact), parameters };
}
