import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeWholeFolder } from './whole-folder.ts';

function place(): string {
  const parent = mkdtempSync(path.join(tmpdir(), 'help-center-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  return path.join(parent, 'browser');
}
const write =
  (text: string, until: Promise<unknown> = Promise.resolve()) =>
  async (draft: string): Promise<void> => {
    writeFileSync(path.join(draft, 'first'), text);
    await until;
    writeFileSync(path.join(draft, 'last'), text);
  };

test('a folder is not there before it is whole', async () => {
  const folder = place();
  const { promise, resolve } = Promise.withResolvers<void>();
  const made = makeWholeFolder(folder, write('a', promise));
  expect(readdirSync(path.dirname(folder))).toEqual([expect.stringMatching(/^browser-./)]);
  resolve();
  await made;
  expect([readdirSync(path.dirname(folder)), readdirSync(folder)]).toEqual([['browser'], ['first', 'last']]);
});

test('what cannot be filled leaves nothing, and is made the next time', async () => {
  const folder = place();
  await expect(makeWholeFolder(folder, write('a', Promise.reject(new Error('no room'))))).rejects.toThrow('no room');
  expect(readdirSync(path.dirname(folder))).toEqual([]);
  await makeWholeFolder(folder, write('a'));
  expect(readdirSync(folder)).toEqual(['first', 'last']);
});

test('of two that fill it at a time both find it', async () => {
  const folder = place();
  await Promise.all(['a', 'b'].map((text) => makeWholeFolder(folder, write(text))));
  expect([readdirSync(path.dirname(folder)), readdirSync(folder)]).toEqual([['browser'], ['first', 'last']]);
});
