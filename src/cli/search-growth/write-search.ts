// A built site with the search of other articles in the place of its own.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchDocument } from '../../vocabulary.ts';
import type { LocaleTables } from '../../search/index/build-tables.ts';
import { shardPages } from '../../search/index/shard-pages.ts';
import { englishFile } from '../../search/query/table/english-table.ts';
import { fragmentOf } from '../../search/query/table/read-table.ts';
import { tableFile, type PageTexts } from '../../search/query/table/table-text.ts';

/** Names of texts as long and as random as Pagefind's; of `textId` where several pages share one. */
export const named = <T extends PageTexts>(texts: T, locale: string, textId = (id: string): string => id): T => ({
  ...texts,
  ids: [],
  fragments: texts.ids.map((id) => `${locale}_${createHash('md5').update(textId(id)).digest('hex').slice(0, 7)}`),
});

/** Fills `folder`: the files of `site` by links, and the search of `byLocale`. Copies of an article have its text. */
export function writeSearch(
  folder: string,
  site: string,
  byLocale: ReadonlyMap<string, LocaleTables>,
  originals: readonly SearchDocument[],
): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, value: unknown): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), JSON.stringify(value));
  };
  for (const [locale, { table, english, shards }] of byLocale) {
    const textId = (id: string): string => id.replace(/-\d+$/, '');
    const { texts, files } = shardPages(named(table, locale, textId));
    for (const { file, text } of shards) write(`search/${locale}/${file}`, text);
    for (const { file, facts } of files) write(`search/${locale}/${file}`, facts);
    write(`search/${locale}/${tableFile}`, texts);
    if (english !== undefined)
      write(`search/${locale}/${englishFile}`, { ...english, foreign: named(english.foreign, english.locale, textId) });
    const own = originals.filter((document) => document.locale === locale);
    const { fragments } = named({ ...table, ids: own.map(({ id }) => id) }, locale, textId);
    own.forEach(({ sections }, i) =>
      write(`pagefind/${fragmentOf(locale, fragments[i])}`, { content: sections.map(({ text }) => text).join(' '), anchors: [] }),
    );
  }
  for (const name of readdirSync(site))
    if (name !== 'search' && name !== 'pagefind') symlinkSync(path.resolve(site, name), path.join(folder, name));
}
