// npm hands SIGTERM to the shell it started, and the shell ends without handing it on: a server would go on answering.

/** Ends this process when the one that started it has ended, where that was `npm run`. */
export function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 300).unref();
}
