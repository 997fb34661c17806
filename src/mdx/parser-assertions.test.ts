// The packages of the parser come twice: as people run them, and with assertions at each step (condition `development`), which
// find a construct of ours that opens what it does not close. Those are several times slower, and are run here alone.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mixtures } from '../markdown/test-fuzz.ts';
import { components } from './registry.ts';

const modules = path.join(import.meta.dirname, '..');
const script = `
import { readFileSync } from 'node:fs';
import { createPageDialect } from ${JSON.stringify(path.join(modules, 'mdx/page-dialect.ts'))};
import { render } from ${JSON.stringify(path.join(modules, 'markdown/test-helpers.ts'))};
const failed = [];
const texts = JSON.parse(readFileSync(0, 'utf8'));
for (const text of texts)
  for (const additions of [undefined, createPageDialect()])
    await render(text, additions && { file: 'en/pages/a.mdx', additions }).catch((error) => failed.push([text, String(error)]));
console.log(JSON.stringify({ parser: import.meta.resolve('micromark'), rendered: texts.length, failed }));
`;

test('every example and any mixture of pieces keeps the assertions of the parser', () => {
  const examples = globSync(path.join(modules, 'markdown/*/example.md')).map((file) => readFileSync(file, 'utf8'));
  const texts = [
    ...examples,
    ...Object.values(components).map(({ example }) => example),
    ...fc.sample(mixtures, { numRuns: 400, seed: 1 }),
  ];
  const { stdout, stderr } = spawnSync(process.execPath, ['--conditions=development', '--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
    input: JSON.stringify(texts),
  });
  expect(examples.length).toBeGreaterThan(20);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    parser: expect.stringMatching(/micromark\/dev\//),
    rendered: texts.length,
    failed: [],
  });
});
