// Names that addresses of the site itself have, so that nothing of an author may lie there.

/** First names below the site. */
export const takenNames =
  /^(?:assets|id|pagefind|search|site-files|\.help-center|404|favicon\.svg|robots\.txt|llms\.txt|service-worker\.js|sitemap(?:-\d+)?\.xml)$/i;

/** First names below a locale whose pages are all made by the site. */
export const takenFolders = ['404', 'assets', 'changes', 'offline', 'search', 'ticket', 'topics'];

/** Files of a locale. */
export const takenFiles = ['llms.txt', 'llms-full.txt', 'manifest.webmanifest', 'preview.png'];
