import { describe, expect, test } from 'vitest';
import { createProgress } from './progress.ts';

/** A stream that keeps what is written, and a clock that stands until it is moved. */
function recorder(isTTY: boolean) {
  const clock = { time: 0 };
  const written: string[] = [];
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, () => clock.time);
  return { clock, written, progress };
}

describe('progress', () => {
  test('on a pipe is one line per step', () => {
    const { clock, written, progress } = recorder(false);
    progress.update('read', 0, 1);
    clock.time += 300;
    for (let done = 0; done <= 3000; done += 1) progress.update('pages', done, 3000);
    clock.time += 5000;
    progress.update('index', 0, 6);
    progress.update('index', 6, 6);
    progress.finish();
    progress.finish();
    expect(written).toEqual([
      '  Reading content (0.3 s)\n',
      '  Writing pages 3000/3000 (5.0 s)\n',
      '  Indexing for search 6/6 (0.0 s)\n',
    ]);
  });

  test('a note stands in a line of its own, after the step', () => {
    const { written, progress } = recorder(false);
    progress.update('index', 6, 6);
    progress.note('Said once');
    progress.finish();
    expect(written).toEqual(['  Indexing for search 6/6 (0.0 s)\n', '  Said once\n']);
  });

  test('on a terminal shows a step when it begins, then at most ten times a second', () => {
    const { clock, written, progress } = recorder(true);
    for (let done = 0; done < 1000; done += 1) {
      progress.update('pages', done, 1000);
      clock.time += 1;
    }
    expect(written[0]).toBe('\r\u001B[K  Writing pages 0/1000 (0.0 s)');
    expect(written.length).toBe(10);
    progress.update('index', 0, 6);
    expect(written.slice(-2)).toEqual([
      '\r\u001B[K  Writing pages 999/1000 (1.0 s)\n',
      '\r\u001B[K  Indexing for search 0/6 (0.0 s)',
    ]);
  });

  test.each(['read', 'render', 'bundle', 'pages', 'files', 'index'])('has words for the step %s', (step) => {
    const { written, progress } = recorder(false);
    progress.update(step, 1, 1);
    progress.finish();
    expect(written[0]).toMatch(/^ {2}[A-Z][a-z]+ \w+.* \(0\.0 s\)\n$/);
  });
});
