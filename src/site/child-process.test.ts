import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { writeFiles } from '../catalog/test-folder.ts';
import { askProcess } from './child-process.ts';

const helper = pathToFileURL(path.join(import.meta.dirname, 'child-process.ts'));
const answering = (code: string): URL => {
  const text = `import { answerParent } from '${helper}';\nanswerParent(async (question, sendPart) => { ${code} });\n`;
  return pathToFileURL(path.join(writeFiles({ 'process.mjs': text }), 'process.mjs'));
};

test('a process answers a question; bytes and maps pass as they are', async () => {
  const module = answering('return [question.get("a"), new Uint8Array([1, 2])];');
  expect(await askProcess(module, new Map([['a', 1]]))).toEqual([1, new Uint8Array([1, 2])]);
});

test('a large answer comes in parts, all before the end', async () => {
  const parts: number[] = [];
  const module = answering('for (let part = 0; part < 100; part += 1) sendPart(part); return 100;');
  expect(await askProcess<number, number>(module, {}, { onPart: (part) => parts.push(part) })).toBe(100);
  expect(parts).toEqual(Array.from({ length: 100 }, (_, part) => part));
});

test('what it throws is thrown, with what the system said of a file', async () => {
  const module = answering("throw Object.assign(new Error('no room'), { code: 'ENOSPC', path: '/a' });");
  await expect(askProcess(module, {})).rejects.toMatchObject({ message: 'no room', code: 'ENOSPC', path: '/a' });
});

test('one that ends without an answer is told, not waited for', async () => {
  await expect(askProcess(answering('process.exit(0);'), {})).rejects.toThrow(/process\.mjs` ended without an answer/);
});

test('a signal ends it', async () => {
  const stop = new AbortController();
  const asked = askProcess(answering('await new Promise(() => setInterval(() => {}, 1000));'), {}, { signal: stop.signal });
  stop.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});

test('one whose parent is killed ends, also where leaving would take for ever', async () => {
  const module = answering(
    "process.on('exit', () => { for (;;); }); process.stdout.write(String(process.pid)); await new Promise(() => {});",
  );
  const ask = `import { askProcess } from '${helper}';\naskProcess(new URL('${module}'), {});\n`;
  const script = path.join(writeFiles({ 'parent.mjs': ask }), 'parent.mjs');
  const parent = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  // Both write to it: it ends when neither is there.
  const ended = once(parent.stdout, 'end');
  const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
  onTestFinished(() => {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // it has ended
    }
  });
  parent.kill('SIGKILL');
  await ended;
}, 10_000);
