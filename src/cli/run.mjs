// `node src/cli/run.mjs <command> …`: the first line that runs. An old Node could not even read the command, which is
// TypeScript; so it is told what is needed before that.
import process from 'node:process';
import { isNewEnough, tooOld } from './node-version.mjs';

if (isNewEnough(process.version)) {
  const [command] = process.argv.splice(2, 1);
  await import(new URL(`${command}.ts`, import.meta.url).href);
} else {
  process.stderr.write(`${tooOld(process.version)}\n`);
  process.exitCode = 2;
}
