// `npm run check:html`: every page of a built site through html-validate.
//   npm run check:html -- dist
import { counted } from '../counted.ts';
import path from 'node:path';
import { requireBuiltSite } from '../site/output/folder/output-folder.ts';
import { readSettings } from '../site/settings.ts';
import { validateSite } from '../site/inspect/validate-site.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const help = 'npm run check:html [-- <folder of the built site>]';

await runMain(async () => {
  const { positionals } = parseOptions({ allowPositionals: true }, help);
  const dir = path.resolve(positionals[0] ?? readSettings(process.env).outDir);
  requireBuiltSite(dir);
  const started = performance.now();
  const { pages, mistakes } = await validateSite(dir, (done, all) => {
    if (process.stderr.isTTY && (done % 50 === 0 || done === all))
      process.stderr.write(`\r  ${done}/${all} pages${done === all ? '\n' : ''}`);
  });
  process.stdout.write(
    `${mistakes.map((line) => `${line}\n`).join('')}${counted(pages, 'page')}, ${counted(mistakes.length, 'mistake')} (${((performance.now() - started) / 1000).toFixed(0)} s)\n`,
  );
  return mistakes.length > 0 ? 1 : 0;
});
