// A folder with more articles than one page has room for: a topic of many, and many topics of one article each.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Below `folder`, in each of the locales: `inOne` articles in the topic `many`, then `topics` topics without an id. */
export function writeManyArticles(
  folder: string,
  locales: readonly string[],
  { inOne, topics }: { inOne: number; topics: number },
): void {
  writeFileSync(write(folder, 'site.yml'), 'name: Many\nurl: https://help.example.org\n');
  for (const locale of locales) {
    const add = (name: string, title: string): string => {
      const text = `${title} is told here in as many words as it takes. `.repeat(30);
      writeFileSync(
        write(folder, `${locale}/help/${name}.md`),
        `---\ntitle: ${title}\nexl-id: ${name}\n---\n\n# ${title}\n\n${text}\n`,
      );
      return `  * [${title}](/help/${name}.md)`;
    };
    const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
    const toc = [
      '# Contents',
      '',
      '* Many {#many}',
      ...numbers(inOne).map((number) => add(`many/article-${number}`, `Article ${number}`)),
      ...numbers(topics).flatMap((number) => [`* Topic ${number}`, add(`other/single-${number}`, `Single ${number}`)]),
      '',
    ];
    writeFileSync(write(folder, `${locale}/help/TOC.md`), toc.join('\n'));
  }
}

function write(folder: string, file: string): string {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  return path.join(folder, file);
}
