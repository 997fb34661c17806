import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { mapInThread } from './map-in-thread.ts';

const module = (text: string): URL =>
  pathToFileURL(
    path.join(
      writeFiles({ 'worker.mjs': `import { parentPort, workerData } from 'node:worker_threads';\n${text}\n` }),
      'worker.mjs',
    ),
  );
const numbers = Array.from({ length: 60 }, (_, number) => number);
const double = (number: number): number => number * 2;

test('a few values are mapped here, many in a thread', async () => {
  const thread = module('parentPort.postMessage(workerData.map((number) => number * 2));');
  expect(await mapInThread([1, 2], double, new URL('file:///nowhere.mjs'))).toEqual([2, 4]);
  expect(await mapInThread(numbers, double, thread)).toEqual(numbers.map(double));
});

test('what the thread throws is thrown', async () => {
  await expect(mapInThread(numbers, double, module("throw new RangeError('too far');"))).rejects.toThrow('too far');
});

test.each([
  ['without a word', '', 0],
  ['by itself', 'process.exit(3);', 3],
])('a thread that ends %s is told, not waited for', async (_, text, code) => {
  await expect(mapInThread(numbers, double, module(text))).rejects.toThrow(
    new RegExp(`worker\\.mjs\` ended with code ${code} before its 60 results were there`),
  );
});
