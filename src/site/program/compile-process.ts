// The process in which Astro compiles the pages. Beside it the content is read and rendered, and what Astro and Vite hold goes
// with it. Its working folder is that of the work: Astro puts the program below the working folder, unless the site lies in
// it (`getOutDirWithinCwd` in astro/dist/core/build/common.js), and the working folder's name holds no links.
import path from 'node:path';
import { answerParent } from '../child-process.ts';
import { keepCompiledCode } from '../cache/compiled-code.ts';
import type { BuildSettings } from '../settings.ts';
import { programParts } from './program-parts.ts';
import { findUntold } from './program-version.ts';

answerParent(compile);

async function compile(settings: BuildSettings): Promise<string> {
  keepCompiledCode(settings.cacheDir);
  const [{ build }, { astroConfig }] = await Promise.all([import('astro'), import('../astro-config.ts')]);
  const workshop = process.cwd();
  const made = path.join(workshop, 'program');
  const config = astroConfig(settings);
  const modules = new Set<string>();
  const listModules = {
    name: 'list-modules',
    buildEnd(this: { getModuleIds(): Iterable<string> }) {
      for (const id of this.getModuleIds()) modules.add(id);
    },
  };
  await build({
    ...config,
    vite: { ...config.vite, plugins: [...(config.vite?.plugins ?? []), listModules] },
    configFile: false,
    // `integration.ts` says which root it really is.
    root: workshop,
    srcDir: path.join(settings.projectDir, 'src'),
    publicDir: path.join(settings.projectDir, 'public'),
    outDir: path.join(made, programParts.assets),
    cacheDir: path.join(workshop, 'astro'),
    logLevel: 'warn',
  });
  const untold = findUntold(
    settings,
    [...modules].filter((id) => !id.startsWith(workshop)),
  );
  if (untold.length > 0)
    throw new Error(`The program of the pages is made of \`${untold.join('`, `')}\` as well, which its version does not know.`);
  return made;
}
