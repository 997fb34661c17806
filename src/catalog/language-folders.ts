// Folders of languages that lie where nobody looks for them.
import { isMarkdown } from './file-kinds.ts';
import { canonicalTag, suggestTag } from './locale-settings.ts';

/** Folders of one parent that bear language tags and hold Markdown, however deep. */
export function listLanguages(files: readonly { file: string }[], parent: string): string[] {
  const names = files.flatMap(({ file }) =>
    isMarkdown(file) && file.startsWith(parent) ? file.slice(parent.length).split('/').slice(0, -1).slice(0, 1) : [],
  );
  return [...new Set(names)].filter((name) => canonicalTag(name) !== undefined);
}

/** Top folders all of whose Markdown lies in folders of languages: `docs/` of `docs/en/a.md`. */
export function findParent(
  files: readonly { file: string }[],
  found: readonly { folder: string }[],
): { parent: string; languages: string[] } | undefined {
  for (const { folder } of found) {
    const inside = files.filter(({ file }) => file.startsWith(`${folder}/`) && isMarkdown(file));
    const languages = listLanguages(files, `${folder}/`);
    const isAll = inside.every(({ file }) => languages.some((name) => file.startsWith(`${folder}/${name}/`)));
    if (inside.length > 0 && isAll) return { parent: folder, languages };
  }
  return undefined;
}

/** What to do with folders such as `en/en/help` and `docs/en/help`, each one level too deep. */
export function describeMoves(folders: readonly string[]): string {
  const deeper = folders.filter((folder) => /^[^/]+\/[^/]+\/help$/.test(folder)).map((folder) => folder.slice(0, -5));
  const [above = ''] = deeper[0]?.split('/') ?? [];
  if (deeper.every((folder) => folder.startsWith(`${above}/`) && suggestTag(folder.slice(above.length + 1)) !== undefined))
    return `Add \`/${above}\` to \`CONTENT_DIR\`.`;
  const moves = deeper.map((folder) => {
    const [tag = 'en'] = folder.split('/').flatMap((name) => suggestTag(name) ?? []);
    return { folder, tag, own: folder.slice(folder.indexOf('/') + 1) };
  });
  const lines = moves.slice(0, 3).map(({ folder, tag, own }) => {
    const isShared = moves.filter((move) => move.tag === tag).length > 1;
    return `\`${folder}/help/\` to \`${tag}/help/${isShared ? `${own}/` : ''}\``;
  });
  return `Move each to a folder named by its language: ${lines.join(', ')}.`;
}
