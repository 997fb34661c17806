// Long work shows what it does, how many are done and how long it took. One line that is rewritten on a terminal,
// one line per step elsewhere.

export interface Progress {
  /** Tells of a step; another one than before ends the line of that one. Cheap: it may be called for every page. */
  update(step: string, done: number, total: number): void;
  /** Ends the line, and writes one of its own. */
  note(text: string): void;
  /** Ends the line, also where work was broken off. */
  finish(): void;
}

interface Output {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const names: Readonly<Record<string, string>> = {
  read: 'Reading content',
  render: 'Rendering articles',
  bundle: 'Bundling styles and scripts',
  pages: 'Writing pages',
  files: 'Copying images and other files',
  previews: 'Drawing preview pictures',
  index: 'Indexing for search',
};
const paintEvery = 100;

export function createProgress(stream: Output = process.stderr, now: () => number = () => performance.now()): Progress {
  let current: { step: string; started: number; done: number; total: number } | undefined;
  let painted = 0;
  const describe = ({ step, started, done, total }: NonNullable<typeof current>): string => {
    const count = total > 1 ? ` ${done}/${total}` : '';
    return `  ${names[step] ?? step}${count} (${((now() - started) / 1000).toFixed(1)} s)`;
  };
  const close = () => {
    if (current) stream.write(`${stream.isTTY ? '\r\u001B[K' : ''}${describe(current)}\n`);
    current = undefined;
  };
  return {
    update(step, done, total) {
      const isNew = current?.step !== step;
      if (isNew) close();
      current = { step, started: isNew || !current ? now() : current.started, done, total };
      if (!stream.isTTY || (!isNew && now() - painted < paintEvery)) return;
      painted = now();
      stream.write(`\r\u001B[K${describe(current)}`);
    },
    note(text) {
      close();
      stream.write(`  ${text}\n`);
    },
    finish: close,
  };
}
