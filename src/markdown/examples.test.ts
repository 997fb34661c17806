// Each construct's folder holds an example that is documentation and test: `example.md` gives `example.html`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { render, toPage } from './test-helpers.ts';

const folder = new URL('./', import.meta.url);
// No constructs: what several of them share.
const shared = ['guard', 'quotes', 'regions'];
const constructs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
  .map((entry) => entry.name)
  .sort();

describe('the example of', () => {
  test.each(constructs)('%s', async (name) => {
    const path = new URL(`${name}/example.md`, folder);
    expect(existsSync(path), `${name} has an example.md`).toBe(true);
    const { rendered } = await render(readFileSync(path, 'utf8'));
    await expect(toPage(rendered)).toMatchFileSnapshot(`${name}/example.html`);
  });
});
