import { loadStyles } from './load-styles.ts';

/** Another page of the site. Rejects where the answer is an error. */
export async function fetchPage(href: string, signal?: AbortSignal): Promise<Document> {
  const response = await fetch(href, signal ? { signal } : {});
  if (!response.ok) throw new Error(String(response.status));
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Loads what another page has and this one lacks of stylesheets, before a piece of it is shown here. */
export async function adoptStyles(page: Document): Promise<void> {
  const pathsOf = (from: Document): string[] =>
    // What every page has is here already, be it by another name.
    [...from.querySelectorAll('link[rel="stylesheet"]:not([data-base])')].map((link) => link.getAttribute('href') ?? '');
  const own = pathsOf(document);
  await Promise.all(
    pathsOf(page)
      .filter((href) => !own.includes(href))
      .map(loadStyles),
  );
}
