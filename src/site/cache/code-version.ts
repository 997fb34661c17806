// What made a kept value: a digest of the code, found by following its imports, so that no list of files has to be kept.
import { memoizeByText } from '../../memoize.ts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../../digest.ts';
import { readImportLines } from './read-import-lines.ts';

/** What a style sheet takes in. */
const styleImportPattern = /@import\s+(?:url\(\s*)?['"]?([^'"()\s;]+)|\burl\(\s*['"]?([^'"()\s]+)/g;

interface Package {
  name?: string;
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

interface Graph {
  /** Files of the project, by path, with their digests. */
  files: Map<string, string>;
  /** Folders of the packages that they reach, with name and version. */
  packages: Map<string, string>;
}

interface SourceFile {
  digest: string;
  /** What it imports, as written. */
  targets: string[];
}

/** Files as they were when they were read first. */
const firstRead = new Map<string, SourceFile>();

/**
 * Digest of a module, of all modules that it imports, of the versions of the packages that these reach, and of Node's.
 * `entry` is a file; comments and types count as code. Node loads code once: files count as this process first read them, so
 * that what is written while a build runs does not get the name of what the code before it made.
 */
export const codeVersion = memoizeByText((entry) =>
  digestOf(
    entry,
    readGraph([entry], (file) => firstRead.get(file) ?? readSource(file)),
  ),
);

/** The same of the code as it is now, for one entry or several. */
export const readCodeVersion = (entry: string, ...more: readonly string[]): string =>
  digestOf(entry, readGraph([entry, ...more], readSource));

/** The files of the project among them. */
export const listCode = (entries: readonly string[]): string[] => [...readGraph(entries, readSource).files.keys()];

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  const targets = listTargets(file, text);
  const source = { digest: digest(text), targets };
  if (!firstRead.has(file)) firstRead.set(file, source);
  return source;
}

/** What is there at run time. */
function listTargets(file: string, text: string): string[] {
  if (/\.(?:[cm]?[jt]s|astro)$/.test(file))
    return readImportLines(text).flatMap(({ target, isType }) => (isType ? [] : [target]));
  return file.endsWith('.css') ? [...text.matchAll(styleImportPattern)].map(([, one, other]) => one ?? other ?? '') : [];
}

function digestOf(entry: string, { files, packages }: Graph): string {
  const folder = path.dirname(entry);
  const lines = [
    // Unicode tables and regular expressions are Node's.
    process.version,
    ...[...files].map(([file, content]) => `${path.relative(folder, file).split(path.sep).join('/')} ${content}`).sort(),
    ...[...new Set(packages.values())].sort(),
  ];
  return digest(lines.join('\n')).slice(0, 16);
}

function readGraph(entries: readonly string[], read: (file: string) => SourceFile): Graph {
  const graph: Graph = { files: new Map(), packages: new Map() };
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (graph.files.has(file)) continue;
    const source = read(file);
    graph.files.set(file, source.digest);
    for (const target of source.targets) {
      // What follows a `?` tells a bundler what to make of the file.
      if (target.startsWith('.')) waiting.push(path.resolve(path.dirname(file), target.replace(/\?.*$/s, '')));
      else if (!target.startsWith('node:')) addPackage(packageName(target), path.dirname(file), graph);
    }
  }
  return graph;
}

const packageName = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

/** A package with all that it depends on. One that is not installed is left out: it may be optional, or Node's own. */
function addPackage(name: string, from: string, graph: Graph): void {
  const folder = findPackage(name, from);
  if (folder === undefined || graph.packages.has(folder)) return;
  const found: Package = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  graph.packages.set(folder, `${found.name ?? name}@${found.version ?? ''}`);
  const needed = { ...found.dependencies, ...found.optionalDependencies, ...found.peerDependencies };
  for (const dependency of Object.keys(needed)) addPackage(dependency, folder, graph);
}

/** As Node looks for it: in `node_modules` beside the importer, then further up. */
function findPackage(name: string, from: string): string | undefined {
  const folder = path.join(from, 'node_modules', name);
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const above = path.dirname(from);
  return above === from ? undefined : findPackage(name, above);
}
