// The commands for authors on a small content folder.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeInto, type Files } from '../../catalog/test-folder.ts';
import { sshGraph, sshWords } from '../../troubleshooter/test-helpers.ts';
import { runCommand } from '../test-run-command.ts';

const article = (id: string, title: string, sections: string): string =>
  `---\ntitle: ${title}\ndescription: What to do.\nexl-id: ${id}\n---\n\n# ${title}\n\n${sections}`;
const files: Files = {
  'site.yml':
    'name: Help\nreference: en\nlocales: { en: en }\ntickets:\n  commerce-support: { product: MBI, url: https://support.example.org/ }\n',
  'en/help/TOC.md': '# Help\n\n* [Services](/help/services/connected.md)\n* [Keys](/help/services/keys.md)\n',
  'en/help/services/connected.md': article(
    'connected-services',
    'Connected services',
    '## Sign in again {#sign-in-again}\n\nYou need the account.\n\n1. Open it.\n1. Choose the name.\n1. Sign in.\n1. Save.\n',
  ),
  'en/help/services/keys.md': article(
    'api-keys',
    'API keys',
    '## Make a key {#make-a-new-key}\n\nMake it.\n\n1. Open.\n1. Paste.\n',
  ),
  'troubleshooters/ssh-tunnel.yml': sshGraph.replace('status: draft', 'status: published'),
  'en/troubleshooters/ssh-tunnel.yml': sshWords,
};
const folder = mkdtempSync(path.join(tmpdir(), 'guides-'));
writeInto(folder, files);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const guides = async (...words: string[]): Promise<{ status: number | null; output: string }> => {
  const { status, stdout, stderr } = await runCommand('guides', words, { CONTENT_DIR: folder, LOCALES: 'en', DRAFT_WORDS: '1' });
  return { status, output: stdout + stderr };
};
const file = (name: string): string => path.join(folder, name);
function edit(name: string, change: (text: string) => string): () => void {
  const before = readFileSync(file(name), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file(name), after);
  return () => writeFileSync(file(name), before);
}

describe('npm run guides', () => {
  test('accept writes the lock and the list of addresses, and then nothing is wrong', async () => {
    const { status, output } = await guides('accept');
    expect(output).toMatch(/ssh-tunnel: \d+ texts? accepted, \d+ new address(?:es)?/);
    expect(status).toBe(0);
    expect(readFileSync(file('published.txt'), 'utf8')).toMatch(/^troubleshoot\/ssh-tunnel\/$/m);
    const again = readFileSync(file('troubleshooters/ssh-tunnel.lock.json'), 'utf8');
    await guides('accept');
    expect(readFileSync(file('troubleshooters/ssh-tunnel.lock.json'), 'utf8')).toBe(again);
    const checked = await guides('check');
    expect(checked.output).not.toMatch(/guide-part-(un)?accepted|guide-address/);
    expect(checked.output).toMatch(/ssh-tunnel: \d+ nodes, \d+ pages per locale, \d+ ways through it, at most \d answers/);
    expect(checked.status).toBe(0);
  });

  test('check names a sentence that was edited', async () => {
    const undo = edit('en/help/services/connected.md', (text) => text.replace('1. Choose', '1. Always choose'));
    const { status, output } = await guides('check');
    undo();
    expect(output).toMatch(
      /^troubleshooters\/[a-z-]+\.yml:\d+:\d+ {2}error {2}guide-part-changed {2}The text of the part `sign-in` .* changed since it was accepted in `en`\.$/m,
    );
    expect(status).toBe(1);
  });

  test('check names a published address that went, until an heir is named', async () => {
    const rename = (text: string): string =>
      text
        .replaceAll('done', 'solved')
        .replace(/^version: (\d+)/m, (_line, version: string) => `version: ${Number(version) + 1}`);
    const undoGraph = edit('troubleshooters/ssh-tunnel.yml', rename);
    const undoWords = edit('en/troubleshooters/ssh-tunnel.yml', (text) => text.replace(/^done:/m, 'solved:'));
    const lost = await guides('check');
    const undoAlias = edit('troubleshooters/ssh-tunnel.yml', (text) =>
      text.replace(/^nodes:/m, 'aliases: { done: solved }\nnodes:'),
    );
    const kept = await guides('check');
    undoAlias();
    undoWords();
    undoGraph();
    expect(lost.output).toMatch(/guide-address-lost {2}The published address `ssh-tunnel\/done` no longer exists\./);
    expect(lost.status).toBe(1);
    expect(kept.output).not.toMatch(/guide-address-lost/);
    expect(kept.status).toBe(0);
  });

  test('accept refuses a changed graph whose version was not raised, and writes nothing', async () => {
    const lock = readFileSync(file('troubleshooters/ssh-tunnel.lock.json'), 'utf8');
    const undoGraph = edit('troubleshooters/ssh-tunnel.yml', (text) =>
      text.replace('failed: { to: refresh }', 'failed: { to: refresh }\n      slow: { to: refresh }'),
    );
    const undoWords = edit('en/troubleshooters/ssh-tunnel.yml', (text) =>
      text.replace('options: {', 'options: { slow: It is slow,'),
    );
    const { status, output } = await guides('accept');
    undoWords();
    undoGraph();
    expect(output).toContain(
      'The graph changed, so raise `version` of `troubleshooters/ssh-tunnel.yml`, now 1; then accept again.',
    );
    expect(status).toBe(1);
    expect(readFileSync(file('troubleshooters/ssh-tunnel.lock.json'), 'utf8')).toBe(lock);
  });

  test('new writes a draft that has no error', async () => {
    const { status, output } = await guides('new', 'api-keys', 'fresh');
    expect(output).toContain('troubleshooters/fresh.yml\nen/troubleshooters/fresh.yml');
    expect(status).toBe(0);
    expect(await guides('new', 'api-keys', 'fresh')).toEqual({
      status: 2,
      output: '`troubleshooters/fresh.yml` exists already.\n',
    });
    expect((await guides('check')).output).toMatch(/^fresh: \d+ nodes/m);
  });

  test('tell prints a page and its ticket', async () => {
    expect((await guides('tell', 'ssh-tunnel')).output).toMatch(/^\[en\] \/en\/troubleshoot\/ssh-tunnel\/$/m);
    expect((await guides('tell', 'ssh-tunnel/ticket')).output).toMatch(/^guide=ssh-tunnel v\d+$/m);
  });

  test('new names no schema that the folder cannot reach, and takes the path of an article', async () => {
    await guides('new', 'services/keys', 'by-path');
    expect(readFileSync(file('troubleshooters/by-path.yml'), 'utf8')).toMatch(/^id: by-path\n/);
  });

  test('accept says which guides have mistakes', async () => {
    const undo = edit('troubleshooters/ssh-tunnel.yml', (text) => text.replace(/^nodes:/m, 'noods:'));
    const { status, output } = await guides('accept', 'ssh-tunnel');
    undo();
    expect(output).toContain('Mistakes stand in the way of `ssh-tunnel`; `npm run guides -- check` shows them.');
    expect(status).toBe(1);
  });

  test.each([
    [['new'], 'Of which article?'],
    [['diff'], 'Since which revision?'],
    [['diff', 'HEAD'], 'is in no repository of git'],
    [['tell'], 'Of which guide? Usage: tell <guide>[/<state>]'],
    [['tell', 'ssh-tunel'], 'There is no guide `ssh-tunel`. Did you mean `ssh-tunnel`?'],
    [['tell', 'ssh-tunnel/tiket'], 'has no page `tiket`. Did you mean `ticket`?'],
    [['new', 'no-such-article'], 'There is no article `no-such-article`'],
    [['accept', 'no-such-guide'], 'There is no guide `no-such-guide`.'],
    [['frobnicate'], 'npm run guides -- <command>'],
    [[], 'npm run guides -- <command>'],
  ])('%j is wrong usage', async (words, message) => {
    const { status, output } = await guides(...words);
    expect(output).toContain(message);
    expect(status).toBe(2);
  });
});
