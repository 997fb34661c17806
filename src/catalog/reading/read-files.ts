// The files of a content folder, opened. Whoever reads them decides what they mean.
// Reading is synchronous inside: with files this small it costs a third of the processor time.
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../error-code.ts';
import type { Problem } from '../../problem.ts';
import type { Catalog } from '../catalog.ts';
import type { PublicFile, SourceText } from '../files/content-files.ts';
import { decodeText } from '../files/decode-text.ts';
import { listFiles, type ListedFile } from '../files/list-files.ts';
import { parseYaml, type ParsedYaml } from '../settings/parse-yaml.ts';
import { publicFolder } from '../files/public-files.ts';

/** Larger texts are not read: no article is, and the pipeline's time grows with the text. */
const largestText = 8 * 1024 * 1024;

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Text of a file as it stands now (a lock, a ledger, an article to copy); undefined where there is none. `file` is relative to the content folder. */
export function readContentText({ contentDir }: Pick<Catalog, 'contentDir'>, file: string): string | undefined {
  const path = join(contentDir, file);
  return isFile(path) ? decodeText(readFileSync(path), file).text : undefined;
}

/** Bytes of a file of the catalog, for those who digest or copy it. Rejects where the file has gone. */
export const readAsset = (catalog: Catalog, file: string): Promise<Uint8Array> => readFile(join(catalog.contentDir, file));

/** Opens the files of a folder and collects what is wrong with them. */
export class FileReader {
  readonly problems: Problem[] = [];
  readonly contentDir: string;
  /** Whether there is a folder to read. */
  readonly isFolder: boolean;

  constructor(contentDir: string) {
    this.contentDir = contentDir;
    this.isFolder = statSync(contentDir, { throwIfNoEntry: false })?.isDirectory() ?? false;
  }

  list(folder: string): { files: ListedFile[]; folders: string[] } {
    const { files, folders, problems } = listFiles(this.contentDir, folder);
    this.problems.push(...problems);
    return { files, folders };
  }

  /** Files for the host; what is wrong with the names of most was told with all others. */
  publicFiles(): PublicFile[] {
    const { files } = listFiles(this.contentDir, publicFolder, { withHidden: true });
    return files.map(({ file }) => ({ file, path: file.slice(publicFolder.length + 1) }));
  }

  text({ file, size }: ListedFile): string | undefined {
    if (size > largestText) {
      this.problems.push({
        rule: 'file-too-large',
        file,
        message: `The file has ${size} bytes; texts are read up to ${largestText}.`,
      });
      return undefined;
    }
    try {
      const { text, problems } = decodeText(readFileSync(join(this.contentDir, file)), file);
      this.problems.push(...problems);
      return text;
    } catch (error) {
      const reason = errorCode(error) ?? 'unknown';
      this.problems.push({ rule: 'file-unreadable', file, message: `The file cannot be read (\`${reason}\`).` });
      return undefined;
    }
  }

  texts(files: ListedFile[]): SourceText[] {
    return files.flatMap((listed) => {
      const text = this.text(listed);
      return text === undefined ? [] : [{ file: listed.file, text }];
    });
  }

  yaml(listed: ListedFile | undefined, file: string): ParsedYaml {
    const text = listed === undefined ? undefined : this.text(listed);
    const parsed = parseYaml(text ?? '', file);
    this.problems.push(...parsed.problems);
    return parsed;
  }
}
