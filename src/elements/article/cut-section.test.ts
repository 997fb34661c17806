import { describe, expect, test } from 'vitest';
import { cutSection } from './cut-section.ts';

const text = `---
title: Rooms
---

# Rooms

Text.

## Keys

A key.[^1] Two keys.

\`\`\`\`sh
\`\`\`
# no heading
## nor this
\`\`\`\`

### Lost keys

1. Ask.

   \`\`\`
   ## code
   \`\`\`

## Beds

> ### In a box

Text.[^two]

[^1]: Of brass.

[^two]: Of wood,

    and of straw.
`;
const headings = 4;

describe('a section of the Markdown of an article', () => {
  test('has the sections below it and its footnotes, and what looks like a heading in code', () => {
    expect(cutSection(text, 0, headings)).toBe(`## Keys

A key.[^1] Two keys.

\`\`\`\`sh
\`\`\`
# no heading
## nor this
\`\`\`\`

### Lost keys

1. Ask.

   \`\`\`
   ## code
   \`\`\`

[^1]: Of brass.
`);
  });

  test('has the footnotes that its footnotes refer to', () => {
    const notes = '# A\n\n## B\n\nText.[^1]\n\n[^1]: See below.[^2]\n\n[^2]: Below.\n\n[^3]: Of nobody.\n';
    expect(cutSection(notes, 0, 1)).toBe('## B\n\nText.[^1]\n\n[^1]: See below.[^2]\n\n[^2]: Below.\n');
  });

  test('may be one within another', () => {
    expect(cutSection(text, 1, headings)).toBe('### Lost keys\n\n1. Ask.\n\n   ```\n   ## code\n   ```\n');
  });

  test('may be the last', () => {
    expect(cutSection(text, 2, headings)).toBe(
      '## Beds\n\n> ### In a box\n\nText.[^two]\n\n[^two]: Of wood,\n\n    and of straw.\n',
    );
  });

  test('is not guessed where the text has other headings than the page', () => {
    expect(() => cutSection(text, 0, headings + 1)).toThrow();
    expect(() => cutSection(text, headings, headings)).toThrow();
  });
});
