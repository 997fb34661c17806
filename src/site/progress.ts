// Long work shows what it does, how many are done and how long it took. One line that is rewritten on a terminal,
// one line per step elsewhere.

export interface Progress {
  update(step: string, done: number, total: number): void;
  finish(): void;
}

const names: Readonly<Record<string, string>> = { read: 'Reading content', render: 'Rendering articles', index: 'Indexing for search' };

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let current: { step: string; started: number; done: number; total: number } | undefined;
  let painted = 0;
  const describe = ({ step, started, done, total }: NonNullable<typeof current>): string => {
    const count = total > 1 ? ` ${done}/${total}` : '';
    return `  ${names[step] ?? step}${count} (${((performance.now() - started) / 1000).toFixed(1)} s)`;
  };
  const close = () => {
    if (current) stream.write(`${stream.isTTY ? '\r\u001B[K' : ''}${describe(current)}\n`);
    current = undefined;
  };
  return {
    update(step, done, total) {
      if (current?.step !== step) {
        close();
        current = { step, started: performance.now(), done, total };
      }
      current.done = done;
      current.total = total;
      const now = performance.now();
      if (stream.isTTY && now - painted > 100) {
        painted = now;
        stream.write(`\r\u001B[K${describe(current)}`);
      }
    },
    finish: close,
  };
}
