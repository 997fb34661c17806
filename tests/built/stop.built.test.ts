// How the server ends: with npm, which a supervisor such as systemd signals.
import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { projectDir } from '../../src/site/settings.ts';
import { siteDir } from '../kit/built-site.ts';

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe.skipIf(process.platform === 'win32')('`npm run serve`', () => {
  test('ends when npm is told to (SIGTERM)', async () => {
    const npm = spawn('npm', ['run', 'serve'], { cwd: projectDir, env: { ...process.env, OUT_DIR: siteDir(), PORT: '0' } });
    let printed = '';
    npm.stdout.on('data', (text: Buffer) => {
      printed += String(text);
    });
    const address = (): string => /http:\/\/\S+/.exec(printed)?.[0] ?? '';
    await expect.poll(address).not.toBe('');
    expect(await answers(address())).toBe(true);
    npm.kill('SIGTERM');
    await expect.poll(() => answers(address())).toBe(false);
  });
});
