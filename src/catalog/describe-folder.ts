// What a content folder looks like in which no article was found, and what to do about it.
import { isMarkdown } from './file-kinds.ts';
import { canonicalTag, tagOfLanguageName } from './locale-settings.ts';

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

const count = (number: number): string => `${number} Markdown ${number === 1 ? 'file' : 'files'}`;

/** The name that a folder should have to be a locale; undefined where no language can be told from it. */
export const suggestTag = (folder: string): string | undefined => canonicalTag(folder) ?? tagOfLanguageName(folder);

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
  if (folders.includes('help'))
    return says('the folder holds `help/` itself, so it is that of one locale', 'Name the folder above it in `CONTENT_DIR`.');
  if (nested !== undefined && !found.some(({ hasHelp }) => hasHelp)) {
    const [above = ''] = nested.split('/');
    return says(`the locales lie one folder deeper, as in \`${nested}/\``, `Add \`/${above}\` to \`CONTENT_DIR\`.`);
  }
  if (locale) {
    const { folder, loose } = locale;
    return says(
      `\`${folder}/\` holds ${count(loose)}, but no folder \`help/\``,
      `Make \`${folder}/help/\` and move all articles and their pictures of \`${folder}/\` into it.`,
    );
  }
  if (empty) {
    const { folder, loose } = empty;
    const beside = loose === 0 ? '' : `; ${count(loose)} ${loose === 1 ? 'lies' : 'lie'} beside it`;
    return says(`\`${folder}/help/\` holds no Markdown file${beside}`, `Put the articles into \`${folder}/help/\`.`);
  }
  const misnamed = found.find(({ hasHelp, documents }) => hasHelp && documents > 0);
  if (misnamed)
    return says(
      `\`${misnamed.folder}/help/\` holds ${count(misnamed.documents)}, but \`${misnamed.folder}\` is none of the locales`,
      `Rename \`${misnamed.folder}\` to a language tag such as \`en\`, or name it in \`site.yml\`: \`locales: { en: ${misnamed.folder} }\`.`,
    );
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
