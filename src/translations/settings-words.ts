// The words of a settings file (a guide's, those of drawings, those of the interface): texts that have a key, and so a counterpart by name.
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';

export interface Word {
  /** Keys on the way to it, `symptom.options.timeout`. */
  key: string;
  text: string;
  /** 1-based line of the file. */
  line: number;
  /** Where its value stands in the file, with its quotes: `text.slice(start, end)`. */
  start: number;
  end: number;
}

/** Whether a file holds words: YAML, or JSON, which is YAML, too. */
export const isWordsFile = (file: string): boolean => /\.(?:ya?ml|json)$/.test(file);

/** JSON has no comments: a key that begins like one is one. */
const commentKey = '//';

/** Whether it holds those of the interface. */
export const isInterfaceFile = (file: string): boolean => file.endsWith('.json');

/** The texts of a file of words in its order. What cannot be read is left out: whoever uses the file tells. */
export function readWords(text: string): Word[] {
  const lines = new LineCounter();
  const words: Word[] = [];
  const walk = (node: unknown, key: string): void => {
    if (isMap(node)) {
      for (const { key: name, value } of node.items)
        if (isScalar(name) && !String(name.value).startsWith(commentKey))
          walk(value, key === '' ? String(name.value) : `${key}.${String(name.value)}`);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) walk(item, `${key}.${index}`);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const [start, end] = node.range;
      words.push({ key: key.replace(/\s/g, '_'), text: node.value, line: lines.linePos(start).line, start, end });
    }
  };
  try {
    walk(parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', uniqueKeys: false }).contents, '');
  } catch {
    return [];
  }
  return words;
}
