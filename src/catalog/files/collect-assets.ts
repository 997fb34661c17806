// Files beside the articles that are served as they are: images, and what articles offer for download.
import type { Problem } from '../../problem.ts';
import type { LocaleSettings } from '../../vocabulary.ts';
import type { Asset } from './content-files.ts';
import { foldName, isMarkdown } from '../file-kinds.ts';
import type { ListedFile } from './list-files.ts';
import { emptyRecord } from '../records.ts';

/** Kinds of file that are served as they are. Nothing that a browser would run as a page of ours. */
const assetEndings =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|pdf|csv|tsv|txt|zip|gz|tgz|bz2|7z|patch|diff|sql|json|ya?ml|xlsx?|ods|docx?|odt|pptx?|mp4|webm|mp3|vtt|sh)$/i;

export interface AssetStore {
  assets: Record<string, Asset>;
  unserved: Set<string>;
  problems: Problem[];
}

/** Puts the files of one locale into the store. */
export function collectAssets(
  files: ListedFile[],
  { locale, folder }: LocaleSettings,
  { assets, unserved, problems }: AssetStore,
): void {
  const prefix = `${folder}/help/`;
  const alike = new Map<string, string>();
  for (const { file, size } of files) {
    if (!file.startsWith(prefix) || isMarkdown(file)) continue;
    const path = file.slice(prefix.length);
    if (!assetEndings.test(file)) {
      unserved.add(path);
      problems.push(describeUnserved(file, folder));
      continue;
    }
    const other = alike.get(foldName(path));
    if (other !== undefined) {
      const message = `\`${other}\` differs in capitals alone; some systems keep only one of them.`;
      problems.push({ rule: 'file-names-alike', file, message });
    } else alike.set(foldName(path), file);
    (assets[path] ??= { path, files: emptyRecord() }).files[locale] = { file, size };
  }
}

function describeUnserved(file: string, folder: string): Problem {
  const ending = /\.[^./]*$/.exec(file)?.[0];
  if (ending?.toLowerCase() !== '.mdx')
    return { rule: 'asset-kind', file, message: `Files of the kind \`${ending ?? 'without ending'}\` are not served.` };
  return {
    rule: 'outside-help',
    file,
    message: 'Articles are Markdown, pages alone are MDX; of this file none is made.',
    remedy: `Rename it to \`.md\`, or move it into \`${folder}/pages/\`.`,
  };
}
