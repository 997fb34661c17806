import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectDir } from '../site/settings.ts';
import { nodeFlags } from './node-flags.ts';

const { scripts } = JSON.parse(readFileSync(path.join(projectDir, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test.each(['build', 'start', 'check'])('npm starts Node with the flags for a build: %s', (command) => {
  expect(scripts[command]).toBe(`node ${nodeFlags.join(' ')} src/cli/run.mjs ${command}`);
});
