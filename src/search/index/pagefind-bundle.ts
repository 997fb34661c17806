// One Pagefind bundle per locale, through Pagefind's Node API. Without its own bundle a locale would silently be
// searched in the language with most pages, hence one index object per locale and a forced language.
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { SearchDocument } from '../../vocabulary.ts';
import { pageHtml } from './page-html.ts';

export interface Bundle {
  /** Files below the bundle's folder. */
  files: { path: string; content: Uint8Array }[];
  /** Document id -> id of the fragment that holds its text. */
  fragments: Map<string, string>;
}

/** What the site asks for: the engine, its worker, the index and the texts; not Pagefind's own interfaces. */
const isServed = (path: string): boolean =>
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\..+|.+\.pf_\w+)$/.test(path) && !path.startsWith('wasm.unknown');

/** The bundle of one locale. Throws where Pagefind reports an error: a site without search must not be published. */
export async function makeBundle(lang: string, documents: readonly SearchDocument[]): Promise<Bundle> {
  const language = lang.split('-')[0] ?? lang;
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind could not start an index for \`${lang}\`: ${errors.join('; ')}`);
  for (const document of documents) {
    const added = await index.addHTMLFile({ url: document.url, content: pageHtml(document) });
    if (added.errors.length > 0) throw new Error(`Pagefind could not index \`${document.url}\`: ${added.errors.join('; ')}`);
  }
  const got = await index.getFiles();
  await index.deleteIndex();
  if (got.errors.length > 0) throw new Error(`Pagefind could not write the index for \`${lang}\`: ${got.errors.join('; ')}`);
  const files = got.files.filter(({ path }) => isServed(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, fragments: mapFragments(files) };
}

const signature = 'pagefind_dcd';

function mapFragments(files: Bundle['files']): Map<string, string> {
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
