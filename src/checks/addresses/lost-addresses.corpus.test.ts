// Two hundred changes of a real knowledge base: every address that it had leads to its text or is told with its heir.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusDir } from '../../../tests/kit/corpus.ts';
import { ledgerFile, printLedger, readLedger, type Ledger } from '../../catalog/redirects/ledger.ts';
import { createLinkResolver } from '../../catalog/links/resolve-link.ts';
import { writeFiles } from '../../catalog/test-folder.ts';
import { publishedNow, sectionsNow } from './published-now.ts';
import { loadFolder, type TestContent } from '../test-content.ts';

let seed = 20261129;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >>> 8) % below;
};
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

/** A copy of the English articles, whose files may be changed. */
class Folder {
  readonly dir = writeFiles({});
  readonly help = path.join(this.dir, 'en/help');

  constructor() {
    cpSync(path.join(corpusDir ?? '', 'en'), path.join(this.dir, 'en'), { recursive: true });
  }
  articles = (): string[] =>
    readdirSync(this.help, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?!.*(?:TOC|_includes|overview)).*\.md$/.test(file))
      .sort();
  read = (file: string): string => readFileSync(path.join(this.help, file), 'utf8');
  write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(this.help, file)), { recursive: true });
    writeFileSync(path.join(this.help, file), text);
  };
  remove = (file: string): void => rmSync(path.join(this.help, file));
}

const bodyOf = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '');
/** Headings below the title, at the line beginnings where no code is. */
const headings = /^##+ .*$/gm;

/** Each change; for a merge, what went and where its text is. */
const changes: Record<string, (folder: Folder, number: number) => [gone: string, into: string] | undefined> = {
  move: (folder, number) => {
    const file = pick(folder.articles());
    folder.write(`moved/to-${number}.md`, folder.read(file));
    folder.remove(file);
    return undefined;
  },
  rename: (folder, number) => {
    const file = pick(folder.articles().filter((other) => folder.read(other).match(headings)));
    const text = folder.read(file);
    const heading = pick(text.match(headings) ?? []);
    folder.write(
      file,
      text.replace(heading, () => `${/^#+/.exec(heading)?.[0]} Other words ${number}`),
    );
  },
  merge: (folder) => {
    const gone = pick(folder.articles());
    const text = folder.read(gone);
    folder.remove(gone);
    const into = pick(folder.articles());
    folder.write(into, `${folder.read(into).trimEnd()}\n\n${bodyOf(text).replace(/^# .*$/m, '')}`);
    return [gone, into];
  },
  deletion: (folder) => {
    folder.remove(pick(folder.articles()));
    return undefined;
  },
};

const load = ({ dir }: Folder) => loadFolder(dir, { CONTENT_PROFILE: 'import' });
const lostIn = ({ problems }: TestContent) => problems.filter(({ rule }) => rule.endsWith('-lost'));

/** Addresses that neither lead to what stood there nor are told. */
function findUntold(content: TestContent, ledger: Ledger): string[] {
  const { catalog, rendered } = content;
  const told = new Set(lostIn(content).map(({ message }) => /^`([^`]+)` was|section `([^`]+)`/.exec(message)?.slice(1).join('')));
  const resolver = createLinkResolver(catalog);
  const [document] = catalog.documents;
  if (!document) throw new Error('No article is left.');
  return [...ledger].flatMap(([address, page]) => {
    if (told.has(`/${address}`)) return [];
    const at = (fragment: string) => {
      const { target } = resolver.resolveLink(`/${address}.md${fragment && `#${fragment}`}`, document);
      const found = target && catalog.articlesByPath.get(target.path)?.documents['en'];
      return { found, fragment: target?.fragment ?? '' };
    };
    const whole = at('').found;
    // some have no id; nobody can tell them again elsewhere
    const isThere = page.ids.size === 0 ? `help/${whole?.path}` === address : page.ids.has(whole?.exlId ?? '');
    if (!isThere) return [address];
    return [...page.sections].flatMap(([id, published]) => {
      const { found, fragment } = at(id);
      const text = found && rendered.get(found.file);
      const now = text && sectionsNow(text).get(fragment);
      const isSame = now !== undefined && (now.words === published.words || now.below === published.below);
      return isSame || told.has(`/${address}#${id}`) ? [] : [`${address}#${id}`];
    });
  });
}

describe.skipIf(corpusDir === undefined)('a real knowledge base', () => {
  let list = '';

  test.each(Object.keys(changes))('50 times %s: no address is lost without a word', async (name) => {
    list ||= printLedger(publishedNow(await load(new Folder())));
    const { ledger } = readLedger(list);
    expect(ledger.size).toBeGreaterThan(200);
    const folder = new Folder();
    writeFileSync(path.join(folder.dir, ledgerFile), list);
    const merged = Array.from({ length: 50 }, (_, number) => changes[name]?.(folder, number)).filter(
      (pair) => pair !== undefined,
    );
    const content = await load(folder);
    expect(findUntold(content, ledger)).toEqual([]);
    const moved = content.catalog.redirects.filter(({ place }) => place.file === ledgerFile);
    // a few hit the same article or heading twice
    expect(lostIn(content).length + moved.length).toBeGreaterThanOrEqual(40);

    // what was merged into what was merged later is there, too
    const into = new Map(merged);
    const end = (file: string): string => (into.has(file) ? end(into.get(file) ?? '') : file);
    const said = lostIn(content).map(({ message, remedy }) => `${message} ${remedy}`);
    const withoutHeir = merged.filter(([gone]) => {
      // an article without sections has nothing to tell it again by
      if (!ledger.get(`help/${gone.replace(/\.md$/, '')}`)?.sections.size) return false;
      const row = `\`${[gone, end(gone)].map((file) => `/help/${file.replace(/\.md$/, '')}`).join()}\``;
      return !said.some((line) => line.includes(row));
    });
    expect(withoutHeir).toEqual([]);
  });
});
