// Folders of languages that lie where nobody looks for them.
import { isMarkdown } from '../file-kinds.ts';
import { likelyTag, suggestTag } from './locale-settings.ts';

/** Folders of one parent that bear language tags and hold Markdown, however deep. */
export function listLanguages(files: readonly { file: string }[], parent: string): string[] {
  const names = files.flatMap(({ file }) =>
    isMarkdown(file) && file.startsWith(parent) ? file.slice(parent.length).split('/').slice(0, -1).slice(0, 1) : [],
  );
  return [...new Set(names)].filter((name) => likelyTag(name) !== undefined);
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

/** How others lay languages out, with what to move where. */
export interface ForeignLayout {
  what: string;
  moves: [from: string, to: string][];
}

/** The layouts of Docusaurus, of MkDocs (`page.fr.md`) and of VitePress (`docs/fr/` within the originals). */
export function findForeignLayout(files: readonly { file: string }[]): ForeignLayout | undefined {
  const texts = files.map(({ file }) => file).filter((file) => isMarkdown(file) || file.endsWith('.mdx'));
  const plugin = 'docusaurus-plugin-content-docs/current';
  const translated = listNames(texts, new RegExp(`^i18n/([^/]+)/${plugin}/`));
  if (translated.length > 0)
    return {
      what: 'Docusaurus keeps the originals in `docs/` and the translations in `i18n/`',
      moves: [['docs/', 'en/help/'], ...translated.map((name): [string, string] => [`i18n/${name}/${plugin}/`, helpOf(name)])],
    };
  const all = new Set(texts);
  const suffixed = texts.flatMap((file) => {
    const [, stem, name, ending] = /^(.*)\.([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(\.[a-z]+)$/.exec(file) ?? [];
    const isPair = stem !== undefined && name !== undefined && likelyTag(name) !== undefined && all.has(`${stem}${ending}`);
    return isPair ? [{ file, name, page: `${stem}${ending}` }] : [];
  });
  const byName = Map.groupBy(suffixed, ({ name }) => name);
  if (suffixed.length > 0)
    return {
      what: `the languages are told by the names of files, as in \`${suffixed[0]?.file}\``,
      moves: [...byName].flatMap(([name, [first]]): [string, string][] =>
        first === undefined ? [] : [[first.file, `${helpOf(name)}${withoutTop(first.page)}`]],
      ),
    };
  for (const parent of listNames(texts, /^([^/]+)\//)) {
    const languages = listLanguages(files, `${parent}/`);
    const isBeside = texts.some((file) => file.startsWith(`${parent}/`) && !languages.includes(file.split('/')[1] ?? ''));
    if (languages.length > 0 && isBeside && likelyTag(parent) === undefined)
      return {
        what: `the translations lie within the originals, as \`${parent}/${languages[0]}/\``,
        moves: [...languages.map((name): [string, string] => [`${parent}/${name}/`, helpOf(name)]), [`${parent}/`, 'en/help/']],
      };
  }
  return undefined;
}

const listNames = (files: readonly string[], pattern: RegExp): string[] => [
  ...new Set(files.flatMap((file) => pattern.exec(file)?.[1] ?? [])),
];
const helpOf = (name: string): string => `${likelyTag(name) ?? name}/help/`;
const withoutTop = (file: string): string => file.replace(/^(?:docs|content)\//, '');
