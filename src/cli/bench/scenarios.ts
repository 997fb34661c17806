// What happens to a content folder between two builds, from nothing to one article more.
import { appendFileSync, copyFileSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Scenario {
  name: string;
  /** Changes the folder of the content, or what an earlier build left; gives nothing back. */
  change: (folders: { contentDir: string; outDir: string }) => void;
}

const list = (contentDir: string, pattern: RegExp): string[] =>
  readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file.split(path.sep).join('/')))
    .sort()
    .map((file) => path.join(contentDir, file));

/** An article in the middle of the reference language. */
function pickArticle(contentDir: string): string {
  const articles = list(contentDir, /^en\/help\/(?!TOC\.md$).*\.md$/);
  const found = articles[Math.floor(articles.length / 2)];
  if (found === undefined) throw new Error(`\`${contentDir}\` holds no article in \`en\`.`);
  return found;
}

export const scenarios: readonly Scenario[] = [
  { name: 'nothing changed', change: () => undefined },
  // Moved aside, as for clean builds.
  { name: 'cache kept, site gone', change: ({ outDir }) => renameSync(outDir, `${outDir}-aside`) },
  {
    name: 'all files touched',
    change: ({ contentDir }) => {
      for (const file of list(contentDir, /\.\w+$/)) utimesSync(file, new Date(), new Date());
    },
  },
  { name: 'one article changed', change: ({ contentDir }) => appendFileSync(pickArticle(contentDir), '\nOne sentence more.\n') },
  {
    name: 'its title changed',
    change: ({ contentDir }) => {
      const file = pickArticle(contentDir);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(
          /^title: (.*)$/m,
          (_line, title: string) => `title: ${title.replace(/(["']?)$/, ' again$1')}`,
        ),
      );
    },
  },
  {
    name: 'one image changed',
    change: ({ contentDir }) => {
      const [image, other] = list(contentDir, /^en\/help\/.*\.png$/);
      if (image !== undefined && other !== undefined) copyFileSync(other, image);
    },
  },
  {
    name: 'one article more',
    change: ({ contentDir }) =>
      writeFileSync(
        path.join(path.dirname(pickArticle(contentDir)), 'one-article-more.md'),
        '---\ntitle: One article more\nexl-id: one-article-more\n---\n# One article more\n\nText.\n',
      ),
  },
];
