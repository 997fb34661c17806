// The worker of the search: answers the calls of `search/engine/search-client.ts`.
import { NoIndexError } from '../search/engine/read-files.ts';
import type { Answer, Call, Reply } from '../search/engine/search-calls.ts';
import { SearchEngine } from '../search/engine/search-engine.ts';

/** A call and its input were put together by the client, which knows what belongs together. */
type AnyCall = (input: unknown, onFirst: (first: Answer) => void) => Promise<unknown>;

let engine: SearchEngine | undefined;

addEventListener('message', ({ data: { id, addresses, name, input } }: MessageEvent<Call>) => {
  engine ??= new SearchEngine(addresses);
  const reply = (value: Reply): void => postMessage(value);
  (engine[name] as AnyCall)
    .call(engine, input, (first) => reply({ id, first }))
    .then(
      (value) => reply({ id, value }),
      (error: unknown) => reply({ id, failure: error instanceof NoIndexError ? 'no-index' : 'failed' }),
    );
});
