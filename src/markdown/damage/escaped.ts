import type { Place } from '../../vocabulary.ts';
import { lineStarts } from '../body-places.ts';
import type { Page } from '../context.ts';

/** Whether the author wrote a mark with a backslash, `\[!NOTE]`, so that readers should see it. Parsed text no longer tells. */
export function isEscaped(mark: string, { file, line }: Place, page: Page): boolean {
  if (line === undefined || file !== page.context.file || !page.body.includes('\\')) return false;
  const starts = lineStarts(page);
  const number = line - page.context.lineOffset;
  const source = page.body.slice(starts[number - 1] ?? page.body.length, starts[number]);
  const [first = '', second = ''] = mark;
  return source.includes(`\\${first}${second}`) || source.includes(`${first}\\${second}`);
}
