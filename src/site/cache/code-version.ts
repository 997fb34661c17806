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

/** Files and packages as they were when they were read: each is read once, however many modules reach it. */
export interface CodeSnapshot {
  files: Map<string, SourceFile>;
  /** By folder; undefined where no package lies there. */
  packages: Map<string, Package | undefined>;
}

export const openSnapshot = (): CodeSnapshot => ({ files: new Map(), packages: new Map() });

/** As this process read them first. */
const firstRead = openSnapshot();

/**
 * Digest of a module, of all modules that it imports, of the versions of the packages that these reach, and of Node's.
 * `entry` is a file; comments and types count as code. Node loads code once: files count as this process first read them, so
 * that what is written while a build runs does not get the name of what the code before it made.
 */
export const codeVersion = memoizeByText((entry) => digestOf(entry, readGraph([entry], firstRead)));

/** The same of the code as it is now, or as it was when the snapshot met it. The first entry tells where the project lies. */
export const readCodeVersion = (entries: readonly [string, ...string[]], snapshot = openSnapshot()): string =>
  digestOf(entries[0], readGraph(entries, snapshot));

/** The files of the project among them. */
export const listCode = (entries: readonly string[]): string[] => [...readGraph(entries, openSnapshot()).files.keys()];

function readSource(file: string, { files }: CodeSnapshot): SourceFile {
  const known = files.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8');
  const source = { digest: digest(text), targets: listTargets(file, text) };
  files.set(file, source);
  if (!firstRead.files.has(file)) firstRead.files.set(file, source);
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

function readGraph(entries: readonly string[], snapshot: CodeSnapshot): Graph {
  const graph: Graph = { files: new Map(), packages: new Map() };
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (graph.files.has(file)) continue;
    const source = readSource(file, snapshot);
    graph.files.set(file, source.digest);
    for (const target of source.targets) {
      // What follows a `?` tells a bundler what to make of the file.
      if (target.startsWith('.')) waiting.push(path.resolve(path.dirname(file), target.replace(/\?.*$/s, '')));
      else if (!target.startsWith('node:')) addPackage(packageName(target), path.dirname(file), graph, snapshot);
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
function addPackage(name: string, from: string, graph: Graph, snapshot: CodeSnapshot): void {
  const folder = findPackage(name, from, snapshot);
  if (folder === undefined || graph.packages.has(folder)) return;
  const found = readPackage(folder, snapshot) ?? {};
  graph.packages.set(folder, `${found.name ?? name}@${found.version ?? ''}`);
  const needed = { ...found.dependencies, ...found.optionalDependencies, ...found.peerDependencies };
  for (const dependency of Object.keys(needed)) addPackage(dependency, folder, graph, snapshot);
}

/** As Node looks for it: in `node_modules` beside the importer, then further up. */
function findPackage(name: string, from: string, snapshot: CodeSnapshot): string | undefined {
  const folder = path.join(from, 'node_modules', name);
  if (readPackage(folder, snapshot)) return folder;
  const above = path.dirname(from);
  return above === from ? undefined : findPackage(name, above, snapshot);
}

function readPackage(folder: string, { packages }: CodeSnapshot): Package | undefined {
  if (!packages.has(folder)) {
    const file = path.join(folder, 'package.json');
    packages.set(folder, existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Package) : undefined);
  }
  return packages.get(folder);
}
