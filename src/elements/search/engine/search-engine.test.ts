// Questions over a large site whose addresses come in files of their own.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildTables } from '../../../search/index/build-tables.ts';
import { shardPages } from '../../../search/index/shard-pages.ts';
import { languages, parallelArticles } from '../../../search/testing/parallel-articles.ts';
import { SearchEngine } from './search-engine.ts';
import { typingPause } from './typing-pause.ts';

let server: Server;
afterEach(() => {
  vi.useRealTimers();
  server.close();
});

/** Serves files when they are ready; `onAsked` is told of each. */
async function serve(files: Record<string, Promise<unknown>>, onAsked: (file: string) => void): Promise<string> {
  server = createServer((request, response) => {
    const file = (request.url ?? '').slice(1);
    onAsked(file);
    void files[file]?.then((value) => response.end(JSON.stringify(value)));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

test('what is marked belongs to the final answer, also where the first one’s addresses come after it', async () => {
  // An article in English alone is the answer; without English, a guide is.
  const documents = parallelArticles((locale, id) => locale === 'fr' && id === 'payment').map((document) => ({
    ...document,
    kind: document.id === 'reconnect' ? ('guide' as const) : document.kind,
  }));
  const { table, english } = buildTables({ documents, locales: languages, reference: 'en', topics: [] }).byLocale.get('fr') ?? {};
  if (table === undefined || english === undefined) throw new Error('French needs English.');
  const pages = shardPages({ ...table, ids: [], fragments: table.ids }, 1);
  const isFirstReady = Promise.withResolvers<void>();
  const mayGoOn = Promise.withResolvers<void>();
  const address = await serve(
    {
      'fr/ranking.json': Promise.resolve(pages.texts),
      'fr/english.json': isFirstReady.promise.then(() => ({
        ...english,
        foreign: { ...english.foreign, fragments: english.foreign.ids },
      })),
      'fr/pages-0.json': mayGoOn.promise.then(() => pages.files[0]?.facts),
      'en/fragment/payment.pf_fragment': Promise.resolve({ content: 'The payment stops at the bank.', anchors: [] }),
    },
    (file) => file === 'fr/pages-0.json' && isFirstReady.resolve(),
  );
  const engine = new SearchEngine({ bundle: `${address}fr/`, reference: `${address}en/`, texts: address });
  const query = 'intégration payment stops bank';
  const question = { turn: 1, query, asTyped: false, filter: { kind: '', topic: '' }, limit: 1 };
  const firsts: unknown[] = [];
  const answer = await engine.ask(question, (first) => firsts.push(first));
  const page = answer?.results[0]?.page;
  expect(page).toMatchObject({ id: 'payment', lang: 'en' });
  if (page === undefined) throw new Error('Nothing was found.');
  // Needs the same file as the first answer, after it.
  const guide = engine.findGuide(query);
  mayGoOn.resolve();
  expect(await guide).toMatchObject({ kind: 'guide' });
  const excerpt = await engine.excerpt({ turn: 1, page, isAnswer: false });
  expect(excerpt?.parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['payment stops', 'bank']);
  expect(firsts).toEqual([]);
});

describe('while letters are typed', () => {
  const { table } =
    buildTables({ documents: parallelArticles(), locales: languages, reference: 'en', topics: [] }).byLocale.get('en') ?? {};
  if (table === undefined) throw new Error('English needs a table.');
  const pages = shardPages({ ...table, ids: [], fragments: table.ids }, 1);
  const ask = (engine: SearchEngine, turn: number, query: string) =>
    engine.ask({ turn, query, asTyped: false, filter: { kind: '', topic: '' }, limit: 10 }, () => undefined);

  test('a question that was typed over asks for no file, and its place is free for the next', async () => {
    const asked: string[] = [];
    const address = await serve(
      { 'en/ranking.json': Promise.resolve(pages.texts), 'en/pages-0.json': Promise.resolve(pages.files[0]?.facts) },
      (file) => asked.push(file),
    );
    const engine = new SearchEngine({ bundle: `${address}en/`, reference: `${address}en/`, texts: address });
    await engine.load();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const first = ask(engine, 1, 'password').catch(() => 'given up');
    await vi.advanceTimersByTimeAsync(typingPause - 1);
    const second = ask(engine, 2, '🙂');
    await vi.advanceTimersByTimeAsync(1);
    expect((await second)?.results).toEqual([]);
    expect(await first).toBe('given up');
    vi.useRealTimers();
    expect(asked).toEqual(['en/ranking.json']);
    expect((await ask(engine, 3, 'password'))?.results[0]?.page.url).toBe('/en/help/password/');
    expect(asked).toEqual(['en/ranking.json', 'en/pages-0.json']);
  });

  test('what is at hand is answered without a pause', async () => {
    const address = await serve({ 'en/ranking.json': Promise.resolve({ ...table, fragments: table.ids }) }, () => undefined);
    const engine = new SearchEngine({ bundle: `${address}en/`, reference: `${address}en/`, texts: address });
    await engine.load();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const answer = ask(engine, 1, 'password');
    await vi.advanceTimersByTimeAsync(0);
    expect((await Promise.race([answer, Promise.resolve().then(() => undefined)]))?.results.length).toBeGreaterThan(0);
  });
});
