// The words of a settings file (a guide's, those of drawings): texts that have a key, and so a counterpart by name.
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

/** The texts of a YAML file in its order. What cannot be read is left out: whoever uses the file tells. */
export function readWords(text: string): Word[] {
  const lines = new LineCounter();
  const words: Word[] = [];
  const walk = (node: unknown, key: string): void => {
    if (isMap(node)) {
      for (const { key: name, value } of node.items)
        if (isScalar(name)) walk(value, key === '' ? String(name.value) : `${key}.${String(name.value)}`);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) walk(item, `${key}.${index}`);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const [start, end] = node.range;
      words.push({ key: key.replace(/\s/g, '_'), text: node.value, line: lines.linePos(start).line, start, end });
    }
  };
  try {
    walk(parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' }).contents, '');
  } catch {
    return [];
  }
  return words;
}
