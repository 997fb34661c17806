import { memoize } from '../../memoize.ts';
import type { Place } from '../../vocabulary.ts';
import type { Page } from '../context.ts';

const linesOf = memoize(({ body }: Page): string[] => body.split('\n'));

/** Whether the author wrote a mark with a backslash, `\[!NOTE]`, so that readers should see it. Parsed text no longer tells. */
export function isEscaped(mark: string, { file, line }: Place, page: Page): boolean {
  if (line === undefined || file !== page.context.file || !page.body.includes('\\')) return false;
  const source = linesOf(page)[line - page.context.lineOffset - 1] ?? '';
  const [first = '', second = ''] = mark;
  return source.includes(`\\${first}${second}`) || source.includes(`${first}\\${second}`);
}
