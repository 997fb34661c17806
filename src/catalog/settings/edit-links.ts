// `edit` of `site.yml`: where a reader without the source may suggest a change or add a translation.
import { encodePath } from '../percent.ts';
import { z } from 'zod';
import { didYouMean } from '../../nearest.ts';

/** What an address may hold between braces. */
const places = ['repo', 'file', 'path', 'folder', 'locale', 'title'] as const;

const anAddress = 'write an address that begins with `https://`, `mailto:` or `{repo}`';
const unknownPlace = (address: string): string | undefined =>
  [...address.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name).find((name) => !places.some((place) => place === name));

const template = z
  .string({ error: anAddress })
  .regex(/^(?:https?:\/\/|mailto:|\{repo\}(?:\/|$))\S*$/, anAddress)
  .refine((address) => unknownPlace(address) === undefined, {
    error: ({ input }) => {
      const name = unknownPlace(String(input)) ?? '';
      return `\`{${name}}\` is no place to fill, write one of ${places.map((place) => `\`{${place}}\``).join(', ')}${didYouMean(name, places)}`;
    },
  });

export const editSchema = z.strictObject({
  suggest: template
    .optional()
    .describe('Address behind “Suggest a change”, for the file that is shown, such as `{repo}/edit/main/{file}`.'),
  translate: template
    .optional()
    .describe(
      'Address behind “Translate this page”, for the file that the reader’s language lacks, such as `{repo}/new/main?filename={file}`.',
    ),
});

export type EditLinks = z.infer<typeof editSchema>;

/** The file that an address is about. */
export interface EditedFile {
  /** Path relative to the content folder, e.g. `fr/help/a/b.md`. */
  file: string;
  /** Folder of its locale, e.g. `fr`. */
  folder: string;
  locale: string;
  title: string;
  /** `git-repo` of the front matter, as written. */
  repository: unknown;
}

/** An address with its places filled; undefined where it asks for a repository and the front matter names none on the web. */
export function fillEditLink(address: string | undefined, edited: EditedFile): string | undefined {
  const repo = /^https:\/\/[^\s"'<>]+$/.exec(String(edited.repository ?? '').trim())?.[0].replace(/(?:\.git)?\/*$/, '');
  if (address === undefined || (repo === undefined && address.includes('{repo}'))) return undefined;
  const { file, folder, locale, title } = edited;
  const path = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
  const values: Readonly<Record<string, string>> = {
    repo: repo ?? '',
    file: encodePath(file),
    path: encodePath(path),
    folder: encodePath(folder),
    locale: encodeURIComponent(locale),
    // front matter may hold half a surrogate pair, `"\ud800"`
    title: encodeURIComponent(title.toWellFormed()),
  };
  return address.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
