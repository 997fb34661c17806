// One Pagefind bundle per locale, through Pagefind's Node API. Without its own bundle a locale would silently be
// searched in the language with most pages, hence one index object per locale and a forced language.
import { byText } from '../../by-text.ts';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { SearchDocument } from '../../vocabulary.ts';
import { languageOf } from '../../language-of.ts';
import { pageHtml } from './page-html.ts';

export interface Bundle {
  /** Files that a browser asks for, below the bundle's folder: the texts. */
  files: BundleFile[];
  /** The rest of what Pagefind makes: its engine and its index, which the evaluator compares with. */
  engine: BundleFile[];
  /** Document id -> id of the fragment that holds its text. */
  fragments: Map<string, string>;
}

interface BundleFile {
  path: string;
  content: Uint8Array;
}

const isText = ({ path }: BundleFile): boolean => path.startsWith('fragment/');

/** The bundle of one locale. Throws where Pagefind reports an error: a site without search must not be published. */
export async function makeBundle(lang: string, documents: readonly SearchDocument[]): Promise<Bundle> {
  const language = languageOf(lang);
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind could not start an index for \`${lang}\`: ${errors.join('; ')}`);
  for (const document of documents) {
    const added = await index.addHTMLFile({ url: document.url, content: pageHtml(document) });
    if (added.errors.length > 0) throw new Error(`Pagefind could not index \`${document.url}\`: ${added.errors.join('; ')}`);
  }
  const got = await index.getFiles();
  await index.deleteIndex();
  if (got.errors.length > 0) throw new Error(`Pagefind could not write the index for \`${lang}\`: ${got.errors.join('; ')}`);
  const made = got.files.toSorted((a, b) => byText(a.path, b.path));
  const files = made.filter(isText);
  return { files, engine: made.filter((file) => !isText(file)), fragments: mapFragments(files) };
}

const signature = 'pagefind_dcd';

/** Document id -> id of the fragment that holds its text. */
function mapFragments(files: readonly { path: string; content: string | Uint8Array }[]): Map<string, string> {
  const fragments = new Map<string, string>();
  for (const { path, content } of files) {
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const { meta }: { meta: Record<string, string> } = JSON.parse(text.slice(text.indexOf(signature) + signature.length));
    const id = meta['exl-id'];
    if (id !== undefined) fragments.set(id, name);
  }
  return fragments;
}
