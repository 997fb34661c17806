// Keeps a server running in a process of its own and starts it again when a file changes that it has loaded. Vite
// renews what pages import; the reading, rendering and checking of content runs in Node itself, which forgets no module.
import { fork, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';

/** What the server tells: a file that it loaded (`tell-loaded.ts`), or where it answers. */
type ServerMessage = { loaded: string } | { port: number };

const tellLoaded = new URL('../command/tell-loaded.ts', import.meta.url).href;

interface Supervised {
  /** The script of the server. */
  script: string;
  projectDir: string;
  env: NodeJS.ProcessEnv;
  say(line: string): void;
}

// Editors write a file in several steps, and often several files at once.
const patience = 100;

/**
 * Runs the server until it ends by itself and gives its exit code. Where it fails after a change, it waits for the
 * next one. Ends with the server on SIGINT and SIGTERM.
 */
export function superviseServer({ script, projectDir, env, say }: Supervised): Promise<number> {
  return new Promise((resolve) => {
    const loaded = new Set<string>();
    let server: ChildProcess | undefined;
    let port: number | undefined;
    let changed: string | undefined;
    let timer: NodeJS.Timeout | undefined;

    const start = (): void => {
      changed = undefined;
      // The same port again, so that open pages find it.
      server = fork(script, {
        cwd: projectDir,
        execArgv: ['--import', tellLoaded],
        env: { ...env, ...(port === undefined ? {} : { PORT: String(port) }) },
      });
      server.on('message', (message: ServerMessage) => {
        if ('loaded' in message) loaded.add(message.loaded);
        else port = message.port;
      });
      server.once('exit', (code) => {
        server = undefined;
        if (changed !== undefined) return start();
        // It never answered: what is wrong was so from the beginning.
        if (port === undefined || code === 0) return end(code ?? 1);
        say('The server stopped. It starts again with the next change below src/.');
      });
    };
    const restart = (file: string): void => {
      changed = file;
      say(`${path.relative(projectDir, file)} changed: starting again.`);
      if (!server) return start();
      server.kill();
      // It may be deep in work.
      setTimeout((late: ChildProcess) => late.kill('SIGKILL'), 2000, server).unref();
    };
    const notice = (folder: string) => (_event: string, name: string | null) => {
      const file = path.join(folder, name ?? '');
      // While it is down, anything may be the remedy.
      if (changed !== undefined || (server && !loaded.has(file))) return;
      clearTimeout(timer);
      timer = setTimeout(restart, patience, file);
    };
    const watchers = [
      watch(path.join(projectDir, 'src'), { recursive: true }, notice(path.join(projectDir, 'src'))),
      watch(projectDir, notice(projectDir)),
    ];
    const end = (code: number): void => {
      for (const watcher of watchers) watcher.close();
      clearTimeout(timer);
      resolve(code);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        server?.removeAllListeners('exit').kill();
        end(0);
      });
    start();
  });
}
