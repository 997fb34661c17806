// Where Adobe publishes the articles of a repository, for folders that say nothing themselves.
import type { Document } from '../document.ts';

/**
 * The pattern of their addresses, from `git-repo` of `metadata.md` and the id of `TOC.md`; empty where either is missing.
 * `documents` are those of the reference.
 */
export function inferPublishedAt(documents: readonly Document[], root: string | undefined): string[] {
  const repository = documents[0]?.frontMatter.gitRepo ?? '';
  const name = /^https:\/\/github\.com\/AdobeDocs\/([\w-]+?)(?:\.[\w-]+)?\/?$/.exec(repository)?.[1];
  return name === undefined || root === undefined ? [] : [`https://experienceleague.adobe.com/{locale}/docs/${name}/${root}/`];
}
