/**
 * Adds a stylesheet that only what comes later needs. Astro would name it in the head of every page if a script imported
 * it. Settles when it is there, or could not be fetched: what it styles works without it.
 */
export function loadStyles(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
}
