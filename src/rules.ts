// The table of rules: name, severity in the profile `strict`, what it means, what to do.
// One row per rule; `docs/rules.md` is printed from it.

type Row = { severity: 'error' | 'warning' | 'info'; meaning: string; remedy: string };

export const rules = {
  // reading files and front matter
  'front-matter-missing': {
    severity: 'error',
    meaning: 'An article does not begin with front matter.',
    remedy: 'Begin the file with `---`, a `title:` line and `---`.',
  },
  // links
  'broken-link': {
    severity: 'error',
    meaning: 'A link leads to an article that does not exist in any locale.',
    remedy: 'Correct the path, or name the new place in `elsewhere.yml` or `redirects.csv`.',
  },
} as const satisfies Record<string, Row>;

export type Rule = keyof typeof rules;
