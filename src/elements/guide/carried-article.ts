// The article from which a reader came to a ticket. The browser itself names the page that held the link, so no other
// site can put words in the reader's mouth, and the article needs nothing but the link.

/** Milliseconds; a reader who has begun to write needs it no longer. */
const patience = 6000;

export interface CarriedArticle {
  /** Title and address. */
  value: string;
  /** `exl-id`, where the article has one. */
  id: string | undefined;
}

/** Undefined where the reader came from anywhere but a text of this site. Never throws. */
export async function carriedArticle(referrer: string): Promise<CarriedArticle | undefined> {
  if (!referrer.startsWith(`${location.origin}/`)) return undefined;
  try {
    const response = await fetch(referrer, { signal: AbortSignal.timeout(patience) });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // Lists, searches and guides are no texts.
    const title = page.querySelector('.article h1')?.textContent.trim();
    const address = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
    if (!title || !address) return undefined;
    const id = page.querySelector<HTMLMetaElement>('meta[name="exl-id"]')?.content;
    return { value: `${title} – ${new URL(address, referrer).href}`, id };
  } catch {
    return undefined;
  }
}
