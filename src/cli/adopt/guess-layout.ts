// A folder that holds no locale: what it looks like instead, and what is missing. Values in, values out.
import { canonicalTag } from '../../catalog/locale-settings.ts';

const isMarkdown = (file: string): boolean => /\.(?:md|markdown)$/i.test(file);
const topOf = (file: string): string | undefined => (file.includes('/') ? file.slice(0, file.indexOf('/')) : undefined);

/** A tag that a folder name stands for: `pt_BR` and `PT-br` -> `pt-BR`, `english` -> `en`; undefined where it is no language. */
export function meantTag(folder: string): string | undefined {
  const written = folder.replaceAll('_', '-');
  const tag = canonicalTag(written);
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  // `help` is a well-formed tag, and `src` an old name of Sardinian; only what has a name of its own is a language.
  if (tag?.toLowerCase() === written.toLowerCase() && names.of(tag) !== undefined) return tag;
  return commonLanguages.find((lang) => {
    const own = new Intl.DisplayNames([lang], { type: 'language' }).of(lang)?.toLowerCase();
    return [names.of(lang)?.toLowerCase(), own].includes(folder.toLowerCase());
  });
}

const commonLanguages = 'ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt ro ru sv th tr uk vi zh'.split(' ');

/** Sentences for a person: what the folder looks like, then what to do. `files` are paths below it. */
export function guessLayout(files: readonly string[]): string[] {
  const markdown = files.filter(isMarkdown);
  if (markdown.length === 0)
    return [
      files.length === 0 ? 'It is empty.' : `It holds ${count(files.length, 'file')}, and none of them is Markdown.`,
      'Name the folder that holds the folders of the languages: `en/help/…`, `fr/help/…`.',
    ];
  const tops = [...new Set(markdown.map(topOf))];
  const folders = tops.filter((top) => top !== undefined);
  const inside = folders.find((folder) =>
    markdown.some(
      (file) =>
        meantTag(file.split('/')[1] ?? '') !== undefined && file.startsWith(`${folder}/`) && file.split('/')[2] === 'help',
    ),
  );
  if (inside !== undefined)
    return [`The languages lie one folder further down, in \`${inside}/\`.`, `Name that folder: \`CONTENT_DIR=…/${inside}\`.`];
  if (folders.includes('help'))
    return [
      `It looks like one language: ${count(countBelow(markdown, 'help'), 'Markdown file')} in \`help/\`.`,
      'Put `help/` into a folder named by the language, `en/help/`, and name the folder above it.',
    ];
  const languages = folders.flatMap((folder) => {
    const tag = meantTag(folder);
    return tag === undefined ? [] : [{ folder, tag, hasHelp: markdown.some((file) => file.startsWith(`${folder}/help/`)) }];
  });
  if (languages.length > 0)
    return languages.map(({ folder, tag, hasHelp }) => {
      const number = count(countBelow(markdown, folder), 'Markdown file');
      const name = folder === tag ? '' : ` It stands for a language; rename it \`${tag}\`.`;
      return `\`${folder}/\` holds ${number}${hasHelp ? '.' : `, but no \`help/\`: move them to \`${tag}/help/\`.`}${name}`;
    });
  const where =
    folders.length === 0
      ? 'directly in it'
      : `in ${folders
          .slice(0, 5)
          .map((folder) => `\`${folder}/\``)
          .join(', ')}${folders.length > 5 ? ' and others' : ''}`;
  return [
    `It holds ${count(markdown.length, 'Markdown file')} ${where}, and no folder that is named by a language.`,
    'Put the articles into `<language>/help/`, for instance `en/help/`; images beside them stay beside them.',
  ];
}

const countBelow = (files: readonly string[], folder: string): number =>
  files.filter((file) => file.startsWith(`${folder}/`)).length;
const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
