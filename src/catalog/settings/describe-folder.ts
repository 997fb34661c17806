// What a content folder looks like in which no article was found, and what to do about it.
import { counted } from '../../counted.ts';
import { isMarkdown } from '../file-kinds.ts';
import { canonicalTag, suggestTag } from './locale-settings.ts';
import { describeMoves, findForeignLayout, findParent, listLanguages } from './language-folders.ts';

export interface Description {
  message: string;
  remedy: string;
}

/** A folder below the content folder that could be a locale. */
export interface FolderFound {
  folder: string;
  /** Markdown files in its `help/`. */
  documents: number;
  /** Markdown files beside its `help/`, or in place of it. */
  loose: number;
  hasHelp: boolean;
}

/** The folders directly below the content folder. */
export function findFolders(files: readonly { file: string }[], folders: readonly string[]): FolderFound[] {
  const found = new Map(
    folders
      .filter((folder) => !folder.includes('/'))
      .map((folder): [string, FolderFound] => [
        folder,
        { folder, documents: 0, loose: 0, hasHelp: folders.includes(`${folder}/help`) },
      ]),
  );
  for (const { file } of files) {
    const [, folder = '', rest = ''] = /^([^/]+)\/(.*)$/s.exec(file) ?? [];
    const counts = found.get(folder);
    if (!counts || !isMarkdown(rest)) continue;
    if (rest.startsWith('help/')) counts.documents += 1;
    else counts.loose += 1;
  }
  return [...found.values()];
}

const count = (number: number): string => counted(number, 'Markdown file');

/** `files` and `folders` are all that the content folder holds. */
export function describeFolder(files: readonly { file: string }[], folders: readonly string[]): Description {
  const says = (what: string, remedy: string): Description => ({
    message: `There is no article to publish: ${what}. Articles lie in \`<locale>/help/\`, for instance \`en/help/first.md\`.`,
    remedy,
  });
  const atTop = files.filter(({ file }) => !file.includes('/') && isMarkdown(file)).length;
  const found = findFolders(files, folders);
  const withLoose = found.filter(({ folder, documents, loose }) => loose > 0 && documents === 0 && folder !== 'help');
  const locale = withLoose.find(({ folder, hasHelp }) => !hasHelp && suggestTag(folder) !== undefined);
  const nested = folders.find((folder) => /\/help$/.test(folder) && folder.split('/').length === 3);
  const empty = found.find(({ hasHelp, documents }) => hasHelp && documents === 0);
  if (files.length === 0 && folders.length === 0)
    return says('the folder is empty', 'Write a first article, or name another folder in `CONTENT_DIR`.');
  const [language] = listLanguages(files, 'help/');
  if (language !== undefined)
    return says(
      `the folders of the languages lie inside \`help/\`, as \`help/${language}/\``,
      `Turn each round: move what is in \`help/${language}/\` to \`${language}/help/\`.`,
    );
  if (folders.includes('help'))
    return says(
      'the folder holds `help/` itself, so it is that of one locale',
      'Name the folder above it in `CONTENT_DIR`, and this one by its language, such as `en`.',
    );
  const capitals = folders.find((folder) => /^[^/]+\/help$/i.test(folder) && !folder.endsWith('/help'));
  if (capitals !== undefined)
    return says(
      `the folder \`${capitals}/\` is written in other capitals than \`help/\``,
      `Rename it \`${capitals.slice(0, -4)}help/\`; the same for other languages.`,
    );
  if (nested !== undefined && !found.some(({ hasHelp }) => hasHelp)) {
    return says(`the locales lie one folder deeper, as in \`${nested}/\``, describeMoves(folders));
  }
  const foreign = findForeignLayout(files);
  if (foreign !== undefined && !found.some(({ documents }) => documents > 0)) {
    const moves = foreign.moves.map(([from, to]) => `\`${from}\` to \`${to}\``);
    return says(
      foreign.what,
      `Copy ${moves.slice(0, 4).join(', ')}${moves.length > 4 ? ', and so on' : ''}; name the folder around them in \`CONTENT_DIR\`.`,
    );
  }
  if (locale) {
    const { folder, loose } = locale;
    const tag = suggestTag(folder) ?? folder;
    const isBeside = atTop > 0 && !found.some((other) => /^en\b/.test(suggestTag(other.folder) ?? ''));
    const others = withLoose.filter((other) => other !== locale && !other.hasHelp && suggestTag(other.folder) !== undefined);
    return says(
      `\`${folder}/\` holds ${count(loose)}, but no folder \`help/\``,
      `Make \`${canonicalTag(folder) === undefined ? tag : folder}/help/\` and move all articles and their pictures of \`${folder}/\` into it${
        others.length === 0 ? '' : `; the same for ${others.map((other) => `\`${other.folder}/\``).join(', ')}`
      }${isBeside ? '. What lies beside them goes into `en/help/`' : ''}.`,
    );
  }
  const below = findParent(files, found);
  if (below) {
    const { parent, languages } = below;
    return says(
      `the languages lie in \`${parent}/\` (${languages.map((name) => `\`${name}/\``).join(', ')}), without a folder \`help/\``,
      `Make \`${parent}/${languages[0] ?? ''}/help/\` for the articles and pictures of each, and add \`/${parent}\` to \`CONTENT_DIR\`.`,
    );
  }
  if (empty) {
    const { folder, loose } = empty;
    const beside = loose === 0 ? '' : `; ${count(loose)} ${loose === 1 ? 'lies' : 'lie'} beside it`;
    return says(`\`${folder}/help/\` holds no Markdown file${beside}`, `Put the articles into \`${folder}/help/\`.`);
  }
  const misnamed = found.filter(({ hasHelp, documents }) => hasHelp && documents > 0);
  const [wrong] = misnamed;
  if (wrong) {
    const lines = misnamed.map(({ folder }) => `${suggestTag(folder) ?? 'en'}: ${folder}`);
    return says(
      `\`${wrong.folder}/help/\` holds ${count(wrong.documents)}, but \`${wrong.folder}\` is none of the locales`,
      `Rename \`${wrong.folder}\` to a language tag such as \`${suggestTag(wrong.folder) ?? 'en'}\`, or name the folders in \`site.yml\`: \`locales: { ${lines.join(', ')} }\`.`,
    );
  }
  if (atTop > 0 || withLoose.length > 0) {
    const [first] = withLoose;
    const where =
      atTop > 0 ? `the folder itself holds ${count(atTop)}` : `\`${first?.folder ?? ''}/\` holds ${count(first?.loose ?? 0)}`;
    return says(
      `${where}, but no folder is named by a language`,
      'Make a folder `en/help/` (or another language tag than `en`) and move the articles into it.',
    );
  }
  const names = found.slice(0, 5).map(({ folder }) => `\`${folder}/\``);
  return says(
    names.length === 0 ? 'the folder holds no Markdown file' : `the folder holds ${names.join(', ')}, but no Markdown file`,
    'Write a first article, or name another folder in `CONTENT_DIR`.',
  );
}
