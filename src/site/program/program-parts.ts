/** Folders of a compiled program: what makes the pages, and the styles and scripts that they name. */
export const programParts = { pages: 'pages', assets: 'assets' };
