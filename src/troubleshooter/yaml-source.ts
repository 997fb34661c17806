// YAML text -> a value that knows the line and column of each of its parts.
import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Place } from '../vocabulary.ts';
import type { Problem } from '../problem.ts';

export type Path = readonly (string | number)[];

export interface YamlSource {
  file: string;
  value: unknown;
  /** Where the value at `path` stands; the nearest one around it where it does not exist. */
  placeOf: (path: Path) => Place;
  /** Where the key at the end of `path` stands. */
  keyPlaceOf: (path: Path) => Place;
}

const isNode = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value);

/**
 * Parses YAML. Syntax errors and duplicate keys become problems; `value` is then what could be understood, or undefined
 * where nothing could.
 */
export function parseYaml(file: string, text: string): { source: YamlSource; problems: Problem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter, prettyErrors: false });
  const at = (offset: number | undefined): Place => {
    const { line, col } = lineCounter.linePos(offset ?? 0);
    return { file, line, column: col };
  };

  // what follows from a tab is no mistake of its own
  const tab = document.errors.find(({ code }) => code === 'TAB_AS_INDENT');
  const problems = (tab ? [tab] : document.errors).map((error): Problem => {
    const place = at(error.pos[0]);
    if (error.code === 'DUPLICATE_KEY') {
      const key = /^[^\s:,}]+/.exec(text.slice(error.pos[0]))?.[0] ?? '';
      return { ...place, rule: 'guide-duplicate-key', message: `The key \`${key}\` stands twice in the same place.` };
    }
    if (error === tab) return { ...place, rule: 'guide-yaml', message: 'The line begins with a tab; YAML wants spaces.' };
    return { ...place, rule: 'guide-yaml', message: `This is not valid YAML: ${error.message.replace(/\s+/g, ' ')}.` };
  });

  /** The node at the path and its key; stops at the last one that exists. */
  function find(path: Path): { key: Node | undefined; value: Node | undefined } {
    let key: Node | undefined;
    let value: Node | undefined = isNode(document.contents) ? document.contents : undefined;
    for (const step of path) {
      if (isMap(value)) {
        const pair = value.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
        if (pair === undefined) break;
        key = isNode(pair.key) ? pair.key : undefined;
        value = isNode(pair.value) ? pair.value : key;
      } else if (isSeq(value)) {
        const item: unknown = value.items[Number(step)];
        if (!isNode(item)) break;
        [key, value] = [item, item];
      } else break;
    }
    return { key, value };
  }

  const source: YamlSource = {
    file,
    value: document.errors.some(({ code }) => code !== 'DUPLICATE_KEY') ? undefined : document.toJS(),
    placeOf: (path) => at(find(path).value?.range?.[0]),
    keyPlaceOf: (path) => {
      const { key, value } = find(path);
      return at((key ?? value)?.range?.[0]);
    },
  };
  return { source, problems };
}
