// Wrong usage of every command: a sentence and exit code 2, never a stack trace, and nothing is done.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand, spawnCommand } from './test-run-command.ts';

const empty = mkdtempSync(path.join(tmpdir(), 'help-center-'));
const strangers = path.join(empty, 'strangers');
mkdirSync(strangers);
writeFileSync(path.join(strangers, 'photo.jpg'), '');
afterAll(() => rmSync(empty, { recursive: true }));

const site = { OUT_DIR: path.join(empty, 'site') };

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const commands = Object.values(scripts).flatMap((script) => /^node src\/cli\/run\.mjs ([\w-]+)$/.exec(script)?.[1] ?? []);

test('every script but that of npm itself is a command', () => {
  expect(commands.length).toBeGreaterThan(15);
  expect(commands).toHaveLength(Object.keys(scripts).length - 1);
});

describe.each(commands)('npm run %s', (command) => {
  test('--help says how it is used, in a process of its own', () => {
    const { status, stdout, stderr } = spawnCommand(command, ['--help'], site);
    expect(stdout).toMatch(new RegExp(`^npm (run )?${command.replace('-', ':')}\\b`));
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('refuses an option that it does not know', async () => {
    const { status, stderr } = await runCommand(command, ['--foo'], site);
    expect(stderr).toMatch(/'--foo'/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(2);
  });
});

describe('a wrong environment is answered with a sentence', () => {
  test.each<[string, string, Record<string, string>, string]>([
    ['serve', 'a port that is no number', { PORT: 'abc' }, 'PORT is `abc`. Give a number from 0 to 65535.'],
    ['serve', 'a port below 0', { PORT: '-1' }, 'PORT is `-1`.'],
    ['serve', 'a port above 65535', { PORT: '99999' }, 'PORT is `99999`.'],
    ['start', 'a wrong port, before it builds', { PORT: '99999' }, 'PORT is `99999`.'],
    ['dev', 'a wrong port', { PORT: '4321x' }, 'PORT is `4321x`.'],
    ['serve', 'no built site', { OUT_DIR: path.join(empty, 'nothing') }, 'holds no built site. Run `npm run build` first'],
    ['serve', 'a folder of something else', { OUT_DIR: 'src' }, 'holds no built site.'],
    [
      'build',
      'an origin as base path',
      { BASE_PATH: 'https://x.example/y' },
      'BASE_PATH is `https://x.example/y`. Give a path such as /docs/',
    ],
    ['build', 'a base path that leads upwards', { BASE_PATH: '/../x/' }, 'BASE_PATH is `/../x/`.'],
    ['serve', 'a wrong base path', { BASE_PATH: '/a b/' }, 'BASE_PATH is `/a b/`.'],
    ['build', 'a file as folder of the site', { OUT_DIR: 'package.json' }, 'is a file. Give a folder'],
    ['build', 'a folder of the site inside a file', { OUT_DIR: 'package.json/site' }, 'is a file. Give a folder'],
    ['build', 'a folder of something else', { OUT_DIR: strangers }, 'holds files of somebody else'],
    ['build', 'no content', { CONTENT_DIR: path.join(empty, 'nothing') }, 'There is no content folder'],
    ['build', 'a locale that does not exist', { LOCALES: 'xx', OUT_DIR: path.join(empty, 'other-site') }, 'LOCALES'],
    ['illustrations', 'no content', { CONTENT_DIR: path.join(empty, 'nothing') }, 'There are no drawings in'],
    ['check', 'a locale that does not exist', { LOCALES: 'xx' }, 'LOCALES'],
  ])('%s: %s', async (command, _what, env, message) => {
    const { status, stdout, stderr } = await runCommand(command, [], { ...site, ...env });
    expect(stderr).toContain(message);
    expect(stdout + stderr).not.toMatch(/^ +at /m);
    // known before the work begins
    expect(stderr).not.toMatch(/Bundling|Rendering/);
    expect(status).toBe(2);
  });
});

describe('a wrong argument is answered with a sentence', () => {
  test.each<[string, string[], string]>([
    ['new', ['a/b', '--title', 'X', '--content', path.join(empty, 'nothing')], 'There is no content folder'],
    ['report', ['--content', path.join(empty, 'nothing')], 'There is no content folder'],
    ['check-html', ['src/cli'], 'holds no built site.'],
    ['look', ['--dir', 'src/cli'], 'holds no built site.'],
    ['lighthouse', ['--dir', 'src/cli'], 'holds no built site.'],
    ['lighthouse', ['--rounds', 'x'], '--rounds is `x`.'],
    ['search-eval', ['--floor', 'x'], '--floor is `x`.'],
    ['search-eval', ['--small'], '--small needs --content.'],
    ['search-why', [], 'What is asked for?'],
    ['search-eval', [empty], 'There is no search index'],
    ['new', ['locale'], 'npm run new -- locale TAG'],
    ['guides', ['frobnicate'], 'npm run guides -- <command>'],
    ['host', ['ngnix'], 'Did you mean `nginx`?'],
    ['host', ['nginx', '--listen', 'x'], '--listen is `x`.'],
    ['host', ['nginx'], 'holds no list of its files'],
  ])('%s %j', async (command, words, message) => {
    const { status, stdout, stderr } = await runCommand(command, words, site);
    expect(stderr).toContain(message);
    expect(stdout + stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(2);
  });
});

test('translations: a locale that does not exist is no folder without translations', async () => {
  const { status, stderr } = await runCommand('translations', ['accept'], { ...site, LOCALES: 'xx' });
  expect([status, stderr]).toEqual([2, expect.stringContaining('LOCALES')]);
});

test('npm test names its parts, in a process of its own', () => {
  const { status, stderr } = spawnCommand('test', ['unitt']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('Did you mean `unit`?')]);
});
