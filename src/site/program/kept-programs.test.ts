import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isWhole, keepProgram, openPrograms } from './kept-programs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-programs-'));
  mkdirSync(at('project/node_modules/astro'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => path.join(folder, name);
const open = (cache: string): string => openPrograms(at(cache), at('project'));

function make(text: string): string {
  const made = at('made');
  for (const part of ['pages', 'assets']) {
    mkdirSync(path.join(made, part), { recursive: true });
    writeFileSync(path.join(made, part, 'file'), text);
  }
  return made;
}
const textOf = (program: string): string => readFileSync(path.join(program, 'pages/file'), 'utf8');

describe('a program', () => {
  test('is there once it is kept, and counts for nothing when it is damaged', () => {
    const program = path.join(open('cache'), 'a');
    expect(isWhole(program)).toBe(false);
    keepProgram(make('one'), program);
    expect([isWhole(program), textOf(program)]).toEqual([true, 'one']);
    writeFileSync(path.join(program, 'assets/file'), 'other');
    expect(isWhole(program)).toBe(false);
    keepProgram(make('two'), program);
    expect([isWhole(program), textOf(program)]).toEqual([true, 'two']);
  });

  test('that another build has kept meanwhile stays: that build may be using it', () => {
    const program = path.join(open('cache'), 'a');
    keepProgram(make('first'), program);
    keepProgram(make('second'), program);
    expect([isWhole(program), textOf(program)]).toEqual([true, 'first']);
  });

  test('goes when six others were used since, and so does what is none', () => {
    const programs = open('cache');
    writeFileSync(path.join(programs, 'x.digest'), 'of an older version');
    for (const [index, name] of [...'abcdefg'].entries()) {
      keepProgram(make(name), path.join(programs, name));
      utimesSync(path.join(programs, name, 'digest'), index, index);
    }
    expect(isWhole(path.join(programs, 'b'))).toBe(true);
    keepProgram(make('h'), path.join(programs, 'h'));
    expect(readdirSync(programs).filter((name) => name !== 'node_modules')).toEqual(['b', 'd', 'e', 'f', 'g', 'h']);
  });
});

describe('packages are found', () => {
  const packageFrom = (programs: string): boolean => existsSync(path.join(programs, 'node_modules/astro'));

  test('from a cache outside of the project', () => {
    expect(packageFrom(open('cache'))).toBe(true);
  });

  test('from a cache in the project that is a link to somewhere else', () => {
    mkdirSync(at('disk'));
    symlinkSync(at('disk'), at('project/.cache'));
    expect(packageFrom(open('project/.cache'))).toBe(true);
  });

  test('by a link that stays while other builds may follow it', () => {
    const link = path.join(open('cache'), 'node_modules');
    const before = lstatSync(link).ino;
    open('cache');
    expect(lstatSync(link).ino).toBe(before);
  });

  test('by a link of another project no more', () => {
    mkdirSync(at('cache/programs'), { recursive: true });
    symlinkSync(at('gone'), at('cache/programs/node_modules'));
    expect(packageFrom(open('cache'))).toBe(true);
  });

  test('without a link where the cache lies in the project', () => {
    expect(readdirSync(open('project/.cache'))).toEqual([]);
  });
});
