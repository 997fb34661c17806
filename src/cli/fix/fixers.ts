// What `npm run check -- --fix` may write, rule by rule. A fixer proposes; whether its proposal is certain is decided by
// what a reader would see of it (`is-certain.ts`). Lines of the text alone are tried: front matter stays as it is.
import { blankInlineCode } from '../../markdown/source-lines.ts';
import type { Problem, Rule } from '../../problem.ts';

/** What may differ on the page: nothing, spaces, alternative texts. */
export type Tolerance = 'nothing' | 'spaces' | 'alternatives';

export interface Fixer {
  tolerance: Tolerance;
  /** The rule is reported once for a document: all its lines are tried. */
  isOfDocument?: boolean;
  /** New forms of a line, the likeliest first; none where nothing is certain. */
  propose: (line: string, problem: Problem) => string[];
}

/** Replaces what stands outside inline code; `$1` in the replacement is the first group. */
function outsideCode(line: string, pattern: RegExp, replacement: string): string {
  const blanked = blankInlineCode(line);
  return line.replace(pattern, (...found: unknown[]) => {
    const [written, group] = found.map(String);
    const offset = found.findLast((value) => typeof value === 'number') ?? 0;
    if (written === undefined || blanked.slice(offset, offset + written.length) !== written) return written ?? '';
    return replacement.replace('$1', () => group ?? '');
  });
}

/** A name of several words, `Integrations_page.png`: its words are a text. Names that programs give are none. */
function wordsOfFileName(name: string): string | undefined {
  const words = /^(\p{L}{2,}(?:[-_]\p{L}{2,})+)\.\w+$/u.exec(name)?.[1]?.split(/[-_]/);
  if (!words || /^(?:screen|image|img|picture|photo|capture|unnamed|untitled|scan|clip)/i.test(words.join(''))) return undefined;
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const quoted = (message: string): string[] => [...message.matchAll(/`([^`]+)`/g)].map(([, value = '']) => value);

/** Bold text whose asterisks have spaces inside. */
const withoutInnerSpaces = (line: string): string[] => [
  outsideCode(line, /\*\*[ \u00a0]+([^*]*[^*\s])\*\*/u, '**$1**'),
  outsideCode(line, /\*\*([^*\s][^*]*?)[ \u00a0]+\*\*(?=[\s\p{P}]|$)/u, '**$1**'),
  outsideCode(line, /\*\*[ \u00a0]+([^*]*?)[ \u00a0]+\*\*/u, '**$1**'),
  outsideCode(line, /\*\*([^*\s][^*]*?)[ \u00a0]+\*\*/u, '**$1** '),
];

export const fixers: Partial<Record<Rule, Fixer>> = {
  'zero-width-space': {
    tolerance: 'nothing',
    isOfDocument: true,
    propose: (line) => [outsideCode(line, /&#x200B;|[\u200B\uFEFF]/gi, '')],
  },
  'double-space': {
    tolerance: 'nothing',
    isOfDocument: true,
    propose: (line) => [outsideCode(line, /(?<=\S) {2,}(?=\[!(?:DNL|UICONTROL))|(?<=\]) {2,}(?=\S)/g, ' ')],
  },
  'space-before-stop': {
    tolerance: 'spaces',
    propose: (line, { column = 1 }) => [line.slice(0, column - 1) + line.slice(column - 1).replace(/^(\S) +\.(?=\s|$)/u, '$1.')],
  },
  'french-spacing': {
    tolerance: 'spaces',
    propose: (line, { column = 1 }) => [
      line.slice(0, column - 1) +
        line
          .slice(column - 1)
          .replace(
            /^(\S)[ \t]+([;:!?])/u,
            (_, before: string, mark: string) => `${before}${mark === ':' ? '\u00a0' : '\u202f'}${mark}`,
          ),
    ],
  },
  'alert-spelling': {
    tolerance: 'nothing',
    propose: (line, { message }) => {
      const [written, name] = quoted(message);
      return written !== undefined && name !== undefined && line.includes(written) ? [line.replace(written, () => name)] : [];
    },
  },
  'spelling-mended': {
    tolerance: 'nothing',
    propose: (line, { message }) => {
      const [, written, meant] = /^`([\s\S]*)` is read as `([\s\S]*)`\.$/.exec(message) ?? [];
      return [
        ...(written !== undefined && meant !== undefined ? [line.replace(written, () => meant)] : []),
        ...withoutInnerSpaces(line),
        // the space behind a mark is not in the message
        line.replace(/^([\s>]*(?:#{1,6}|[*+-]|\d{1,9}[.)]))[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/u, '$1 '),
      ];
    },
  },
  'address-moved': {
    tolerance: 'nothing',
    propose: (line, { message }) => {
      const [written, now] = quoted(message);
      return written !== undefined && now !== undefined ? [line.replace(written, () => now)] : [];
    },
  },
  'alt-file-name': {
    tolerance: 'alternatives',
    propose: (line, { message }) => {
      const [alt = ''] = quoted(message);
      const words = wordsOfFileName(alt);
      return words !== undefined && line.includes(`![${alt}]`) ? [line.replace(`![${alt}]`, () => `![${words}]`)] : [];
    },
  },
};
