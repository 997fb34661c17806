// The search as the panel sees it: calls to a worker.
import workerScript from '../../entries/search-worker.ts?worker&url';
import { readFirstQuestion, type FirstQuestion } from './first-question.ts';
import { once } from './once.ts';
import { NoIndexError } from './read-files.ts';
import type { Addresses, Answer, Call, Reply, SearchCalls } from './search-calls.ts';
import { beginPause } from './typing-pause.ts';

type Result<Name extends keyof SearchCalls> = Awaited<ReturnType<SearchCalls[Name]>>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  onFirst: ((answer: Answer) => void) | undefined;
}

export class SearchClient implements SearchCalls {
  readonly #addresses: Addresses;
  readonly #waiting = new Map<number, Waiting>();
  readonly #readQuestion = once((url) => readFirstQuestion(url));
  #worker: Worker | undefined;
  #calls = 0;

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  load: SearchCalls['load'] = () => this.#call('load', undefined);
  ask: SearchCalls['ask'] = (question, onFirst) => this.#call('ask', question, onFirst);
  findGuide: SearchCalls['findGuide'] = (query) => this.#call('findGuide', query);
  excerpt: SearchCalls['excerpt'] = (shown) => this.#call('excerpt', shown);

  /** The first question of the guide that is the answer beyond doubt; undefined where none is, where it takes too long, or where another answer is wanted. */
  async firstQuestion({ isSure, results: [best] }: Answer, isWanted: () => boolean): Promise<FirstQuestion | undefined> {
    if (!isSure || best?.page.kind !== 'guide') return undefined;
    try {
      return await this.#readQuestion(best.page.url, beginPause(isWanted));
    } catch {
      return undefined;
    }
  }

  #call<Name extends keyof SearchCalls>(
    name: Name,
    input: Parameters<SearchCalls[Name]>[0],
    onFirst?: (answer: Answer) => void,
  ): Promise<Result<Name>> {
    return new Promise((resolve, reject) => {
      const id = ++this.#calls;
      this.#worker ??= this.#start();
      this.#waiting.set(id, { resolve: (value) => resolve(value as Result<Name>), reject, onFirst });
      this.#worker.postMessage({ id, addresses: this.#addresses, name, input } satisfies Call);
    });
  }

  #start(): Worker {
    const worker = new Worker(workerScript, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#onReply(data));
    // Its script did not come. The next call tries again.
    worker.addEventListener('error', () => {
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error('The search did not start.'));
      this.#waiting.clear();
      worker.terminate();
    });
    return worker;
  }

  #onReply(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if ('first' in reply) return waiting?.onFirst?.(reply.first);
    this.#waiting.delete(reply.id);
    if ('value' in reply) waiting?.resolve(reply.value);
    else
      waiting?.reject(reply.failure === 'no-index' ? new NoIndexError('There is no index.') : new Error('A table did not come.'));
  }
}
