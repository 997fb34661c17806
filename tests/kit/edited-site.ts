// A small site that is edited between builds (`site-edits.ts`), for tests of what is kept between them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

export const names = ['a', 'b', 'c', 'd'] as const;
export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

export interface Article {
  title: number;
  heading: number;
  text: number;
  /** Index of the article that it links to, below `names`. */
  target: number;
  /** Whether the link shows the title of its target. */
  isBare: boolean;
  hasImage: boolean;
  hasInclude: boolean;
  hasNote: boolean;
  hasTicket: boolean;
}

export interface EditedSite {
  articles: Record<Locale, Partial<Record<string, Article>>>;
  image: number | undefined;
  include: number;
  hasTicket: boolean;
  word: number;
  base: string;
}

const png = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 4, channels: 3, background: 'navy' } })
    .png()
    .toBuffer();
const narrow = await png(8);
/** The first and the last show nothing different: their bytes differ behind the end of the image. */
export const images = [narrow, await png(16), Buffer.concat([narrow, Buffer.from('x')])];
export const widths = [8, 16, 8];

export const titleOf = ({ title }: Article): string => `Title ${title}`;

/** Without the front matter, of which the pipeline sees nothing. */
export function bodyOf(article: Article): string {
  const { heading, text, target, isBare, hasImage, hasInclude, hasNote, hasTicket } = article;
  return [
    `# Words\n\nText ${text}. [${isBare ? '' : 'words'}](${names[target]}.md#part-${text})`,
    ...(hasImage ? ['![Image](x.png)'] : []),
    ...(hasInclude ? ['{{$include /help/_includes/one.md}}'] : []),
    ...(hasNote ? ['>[!NOTE]\n>\n>Note.'] : []),
    ...(hasTicket ? ['[ticket](ticket:support)'] : []),
    `## Part ${heading}`,
    'The end.\n',
  ].join('\n\n');
}

const siteFile = ({ hasTicket }: EditedSite): string =>
  `profile: import\nlocales: [en, fr]\n${hasTicket ? 'tickets: { support: { url: https://a.example/ } }\n' : ''}`;

/** Writes every file anew: none keeps its date, and nothing depends on that. */
export function writeSite(folder: string, site: EditedSite): void {
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  rmSync(folder, { recursive: true, force: true });
  write('site.yml', siteFile(site));
  for (const locale of locales) {
    write(`${locale}/help/TOC.md`, '# Contents\n');
    for (const [name, article] of Object.entries(site.articles[locale]))
      if (article)
        write(`${locale}/help/${name}.md`, `---\ntitle: ${titleOf(article)}\nexl-id: id-${name}\n---\n\n${bodyOf(article)}`);
  }
  write('en/help/_includes/one.md', `Included ${site.include}.`);
  const image = site.image === undefined ? undefined : images[site.image];
  if (image) write('en/help/x.png', image);
}
