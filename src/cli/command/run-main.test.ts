import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

test('a command whose reader has seen enough ends quietly', () => {
  const main = JSON.stringify(path.join(import.meta.dirname, 'run-main.ts'));
  const script = `import { runMain } from ${main}; await runMain(async () => { for (let i = 0; i < 50000; i++) process.stdout.write('line ' + i + '\\n'); return 0; });`;
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$0" --input-type=module --eval "$1" | head -n 1', process.execPath, script],
    { encoding: 'utf8' },
  );
  expect([stdout, stderr]).toEqual(['line 0\n', '']);
});
