// Makes the site readable without a connection, and installable. Loaded when the page is there and nothing is left to do.

/** `home` is the address of the locale's home page, below which its manifest lies; the service worker stands beside it. */
export async function keepOffline(home: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = `${home}manifest.webmanifest`;
  document.head.append(link);
  const base = new URL('../', new URL(home, location.href)).pathname;
  await navigator.serviceWorker.register(`${base}service-worker.js`, { scope: base });
  const { active } = await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) active?.postMessage(location.href);
}
