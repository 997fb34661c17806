import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { superviseServer } from './restart-on-change.ts';

let projectDir: string;
const at = (file: string): string => path.join(projectDir, file);
const read = (file: string): string => (existsSync(at(file)) ? readFileSync(at(file), 'utf8') : '');

// A server that says what it loaded and where it answers, does what `src/code.ts` says, and notes that it has started when
// both are said.
const server = `
import fs from 'node:fs';
const code = fs.readFileSync('src/code.ts', 'utf8');
const exitCode = { broken: 1, over: 0, useless: 2 }[code];
const note = () => fs.appendFileSync('starts', code + ' ' + process.env.PORT + '\\n');
process.send({ loaded: process.cwd() + '/src/code.ts' }, () => {
  if (exitCode === undefined) return process.send({ port: 4711 }, note);
  note();
  process.exit(exitCode);
});
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
const starts = async (...expected: string[]): Promise<void> => {
  await expect.poll(() => read('starts')).toBe(expected.map((line) => `${line}\n`).join(''));
  // What the server has sent is in the pipe by now: in the next turns of the event loop it is heard.
  for (let turn = 0; turn < 3; turn += 1) await setImmediate();
};

test('a server starts again when a file changes that it has loaded, at the same port; other files leave it alone', async () => {
  const { ended, lines } = supervise('one');
  await starts('one 0');
  writeFileSync(at('src/code.ts'), 'two');
  // Of changes that come together the last one is named: were this one of them, it would be.
  writeFileSync(at('src/other.ts'), '');
  appendFileSync(at('src/other.ts'), 'more');
  await starts('one 0', 'two 4711');
  writeFileSync(at('src/code.ts'), 'over');
  expect(await ended).toBe(0);
  await starts('one 0', 'two 4711', 'over 4711');
  expect(lines).toEqual(Array(2).fill(`${path.join('src', 'code.ts')} changed: starting again.`));
});

test('a server that fails after a change waits for the next one, of any file', async () => {
  const { ended, lines } = supervise('one');
  await starts('one 0');
  writeFileSync(at('src/code.ts'), 'broken');
  await starts('one 0', 'broken 4711');
  await expect.poll(() => lines.at(-1)).toContain('starts again with the next change');
  writeFileSync(at('src/code.ts'), 'over');
  expect(await ended).toBe(0);
});

test('a server that never answered ends with its exit code', async () => {
  expect(await supervise('useless').ended).toBe(2);
});
