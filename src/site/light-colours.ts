// Colours for what no stylesheet reaches: preview pictures, and what an installed site shows before it is there. Those of
// `src/styles/tokens.css` by day; a test holds that they are the same.

/** As `#rrggbb`. */
export const lightColours = {
  page: '#f7f5ee',
  text: '#17211e',
  muted: '#52605a',
  accent: '#07604f',
  line: '#3f8a77',
} as const;
