// Two hundred changes of a published folder: every old address either leads to what stood there or is told.
import { expect, test } from 'vitest';
import { printLedger } from '../../catalog/redirects/ledger.ts';
import { createLinkResolver } from '../../catalog/links/resolve-link.ts';
import { writeFiles, type Files } from '../../catalog/test-folder.ts';
import { publishedNow } from './published-now.ts';
import { loadFolder } from '../test-content.ts';

interface Part {
  /** Written out, or made from the words of the heading. */
  id: string | undefined;
  words: string;
  text: string;
}
interface Article {
  path: string;
  exlId: string;
  parts: Part[];
}

const articles: Article[] = Array.from({ length: 5 }, (_, number) => ({
  path: `topic-${number % 2}/article-${number}`,
  exlId: `0000000${number}-64a5-44f8-9d7b-9a85a2668775`,
  parts: Array.from({ length: 3 }, (__, part) => ({
    id: part === 1 ? `part-${number}-${part}` : undefined,
    words: `Part ${number} ${part}`,
    text: `All about number ${number} and its part ${part}.`,
  })),
}));

const toFiles = (list: readonly Article[]): Files =>
  Object.fromEntries(
    list.map(({ path, exlId, parts }) => [
      `en/help/${path}.md`,
      [
        `---\ntitle: Article ${exlId[7]}\nexl-id: ${exlId}\n---\n\n# Article ${exlId[7]}`,
        ...parts.map(({ id, words, text }) => `## ${words}${id === undefined ? '' : ` {#${id}}`}\n\n${text}`),
      ].join('\n\n'),
    ]),
  );

let seed = 20261129;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed % below;
};
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

const changes: Record<string, (list: Article[]) => void> = {
  'an article moves': (list) => void (pick(list).path = `elsewhere/moved-${random(1000)}`),
  'two articles change places': (list) => {
    const [one, two] = [list[0] as Article, list.at(-1) as Article];
    [one.path, two.path] = [two.path, one.path];
  },
  'a heading gets other words': (list) => void (pick(pick(list).parts).words = `Other words ${random(1000)}`),
  'an id changes': (list) => void (pick(pick(list).parts).id = `other-id-${random(1000)}`),
  'a section moves to another article': (list) => {
    const from = pick(list);
    const to = pick(list.filter((article) => article !== from));
    to.parts.push(...from.parts.splice(random(from.parts.length), 1));
  },
  'a section goes': (list) => {
    const { parts } = pick(list);
    parts.splice(random(parts.length), 1);
  },
  'an article goes': (list) => void list.splice(random(list.length), 1),
  'two articles become one': (list) => {
    const [gone] = list.splice(random(list.length), 1);
    pick(list).parts.push(...(gone?.parts ?? []));
  },
};

let ledger = '';
const publish = async (): Promise<string> => printLedger(publishedNow(await loadFolder(writeFiles(toFiles(articles)))));

/** Old addresses that neither lead to what stood there nor are told. */
async function findLost(list: readonly Article[]): Promise<string[]> {
  const { catalog, rendered, problems } = await loadFolder(writeFiles({ ...toFiles(list), 'published.txt': ledger }));
  const told = problems.filter(({ rule }) => rule.endsWith('-lost')).map(({ message, remedy }) => `${message} ${remedy ?? ''}`);
  const [document] = catalog.documents;
  const resolver = createLinkResolver(catalog);
  const read = (address: string): { exlId: string | undefined; text: string } => {
    const target = document && resolver.resolveLink(address, document).target;
    const found = target && catalog.articlesByPath.get(target.path)?.documents['en'];
    const page = found && rendered.get(found.file);
    const section = page?.sections.find(({ id }) => id === (target?.fragment ?? ''));
    return { exlId: found?.exlId, text: section?.blocks.map(({ text }) => text).join(' ') ?? '' };
  };
  return articles.flatMap(({ path, exlId, parts }) => {
    const isTold = (address: string): boolean => told.some((message) => message.includes(address));
    const page = isTold(path) || read(`/help/${path}.md`).exlId === exlId ? [] : [path];
    const sections = parts.flatMap(({ id, words, text }) => {
      const fragment = id ?? words.toLowerCase().replaceAll(' ', '-');
      return isTold(fragment) || isTold(path) || read(`/help/${path}.md#${fragment}`).text === text
        ? []
        : [`${path}#${fragment}`];
    });
    return [...page, ...sections];
  });
}

test.each(Object.keys(changes))('%s: no old address is lost without a word', async (name) => {
  ledger ||= await publish();
  for (let round = 0; round < 25; round += 1) {
    const list = structuredClone(articles);
    changes[name]?.(list);
    expect(await findLost(list), `round ${round}`).toEqual([]);
  }
});
