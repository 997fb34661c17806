import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { superviseServer } from './restart-on-change.ts';

let projectDir: string;
const at = (file: string): string => path.join(projectDir, file);
const read = (file: string): string => (existsSync(at(file)) ? readFileSync(at(file), 'utf8') : '');

// A server that says what it loaded and where it answers, and does what `src/code.ts` says.
const server = `
import fs from 'node:fs';
const code = fs.readFileSync('src/code.ts', 'utf8');
fs.appendFileSync('starts', code + ' ' + process.env.PORT + '\\n');
process.send({ loaded: process.cwd() + '/src/code.ts' });
if (code === 'broken') process.exit(1);
if (code === 'over') process.exit(0);
if (code === 'useless') process.exit(2);
process.send({ port: 4711 });
setInterval(() => undefined, 1000);
`;

beforeEach(() => {
  projectDir = mkdtempSync(path.join(tmpdir(), 'supervised-'));
  mkdirSync(at('src'));
  writeFileSync(at('server.mjs'), server);
});
afterEach(() => rmSync(projectDir, { recursive: true }));

function supervise(code: string): { ended: Promise<number>; lines: string[] } {
  writeFileSync(at('src/code.ts'), code);
  const lines: string[] = [];
  return {
    lines,
    ended: superviseServer({
      script: at('server.mjs'),
      projectDir,
      env: { ...process.env, PORT: '0' },
      say: (line) => void lines.push(line),
    }),
  };
}
const starts = (...expected: string[]) =>
  vi.waitFor(() => expect(read('starts')).toBe(expected.map((line) => `${line}\n`).join('')), { timeout: 10_000, interval: 50 });

test('a server starts again when a file changes that it has loaded, at the same port; other files leave it alone', async () => {
  const { ended, lines } = supervise('one');
  await starts('one 0');
  writeFileSync(at('src/other.ts'), '');
  appendFileSync(at('src/other.ts'), 'more');
  await new Promise((resolve) => setTimeout(resolve, 500));
  writeFileSync(at('src/code.ts'), 'two');
  await starts('one 0', 'two 4711');
  writeFileSync(at('src/code.ts'), 'over');
  expect(await ended).toBe(0);
  await starts('one 0', 'two 4711', 'over 4711');
  expect(lines).toEqual(Array(2).fill(`${path.join('src', 'code.ts')} changed: starting again.`));
});

test('a server that fails after a change waits for the next one, of any file', async () => {
  const { ended, lines } = supervise('one');
  await starts('one 0');
  await new Promise((resolve) => setTimeout(resolve, 300));
  writeFileSync(at('src/code.ts'), 'broken');
  await starts('one 0', 'broken 4711');
  await vi.waitFor(() => expect(lines.at(-1)).toContain('starts again with the next change'));
  writeFileSync(at('src/code.ts'), 'over');
  expect(await ended).toBe(0);
});

test('a server that never answered ends with its exit code', async () => {
  expect(await supervise('useless').ended).toBe(2);
});
