// `npm run bench`: figures about speed and size, measured as whole processes. Not a test: machines differ.
import { settingsFor } from './command/settings-for.ts';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { projectDir, UsageError } from '../site/settings.ts';
import { recordGrowth } from './bench/growth.ts';
import { generateContent } from './bench/generate-content.ts';
import { bytesOf, medianVisit } from './bench/measure-site.ts';
import { describeCost as line, describeRatio } from './bench/print-cost.ts';
import { medianCost, runBuild, runCommand, type Cost } from './bench/run-build.ts';
import { scenarios } from './bench/scenarios.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const help = `npm run bench [-- options]

  --content FOLDER    the content folder (default content)
  --rounds N          how often the clean build and the one after it are measured (default 3)
  --generate PAGES    multiplies the articles until the site has about so many pages, and measures one clean build of that
                      and of the folder as it is
  --record            keeps what --generate measured in docs/growth.json; \`node src/cli/write-docs.ts\` writes the page
  --beside COMMAND    another generator's build, measured clean and again in the same run, and how many times its cost ours is
  --in FOLDER         where that command runs
  --fresh COMMAND     what makes its next build a clean one, in the same folder
`;

const print = (text: string): boolean => process.stdout.write(`${text.trimEnd()}\n`);

const folder = path.join(projectDir, '.cache/bench');
const folders = { contentDir: path.join(folder, 'content'), outDir: path.join(folder, 'site') };
const env = {
  CONTENT_DIR: folders.contentDir,
  OUT_DIR: folders.outDir,
  CACHE_DIR: path.join(folder, 'cache'),
  CONTENT_PROFILE: 'import',
};

/** Moved aside, not deleted: ext4 writes slowly where files have just been deleted, and that is no part of a clean build. */
function forgetBuilds(aside: string): void {
  mkdirSync(aside, { recursive: true });
  for (const [index, made] of [env.OUT_DIR, env.CACHE_DIR].entries())
    if (existsSync(made)) renameSync(made, path.join(aside, String(index)));
}

async function measureRounds(rounds: number): Promise<{ clean: Cost; again: Cost }> {
  const clean: Cost[] = [];
  const again: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    forgetBuilds(path.join(folder, `aside-${round}`));
    clean.push(await runBuild(env));
    again.push(await runBuild(env));
  }
  return { clean: medianCost(clean), again: medianCost(again) };
}

interface GrowthCosts {
  pages: number;
  clean: Cost;
  again: Cost;
}

async function measureGrowth(source: string, wanted: number): Promise<GrowthCosts[]> {
  const measure = async (copies: number): Promise<GrowthCosts> => {
    generateContent(source, folders.contentDir, copies);
    forgetBuilds(path.join(folder, `aside-${copies}`));
    const [clean, again] = [await runBuild(env), await runBuild(env)];
    const pages = bytesOf(folders.outDir).html;
    print(line(`${pages} pages, clean`, clean));
    print(line('nothing changed', again));
    return { pages, clean, again };
  };
  const single = await measure(1);
  const copies = Math.round(wanted / single.pages);
  return copies > 1 ? [single, await measure(copies)] : [single];
}

/** Clean builds without preview pictures and compressed forms, which other generators leave to others. */
async function measurePlain(rounds: number): Promise<Cost> {
  const file = path.join(folders.contentDir, 'site.yml');
  const settings = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : '');
  settings.set('previews', false);
  settings.set('compress', false);
  writeFileSync(file, String(settings));
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    forgetBuilds(path.join(folder, `aside-plain-${round}`));
    costs.push(await runBuild(env));
  }
  return medianCost(costs);
}

/** Gives the cost of a clean build. */
async function measureBeside(command: string, where: string, fresh: string | undefined, rounds: number): Promise<Cost> {
  const costs: { clean: Cost[]; again: Cost[] } = { clean: [], again: [] };
  for (let round = 0; round < rounds; round += 1) {
    if (fresh !== undefined) await runCommand(fresh, where);
    costs.clean.push(await runCommand(command, where));
    costs.again.push(await runCommand(command, where));
  }
  const clean = medianCost(costs.clean);
  print(line('beside: clean build', clean));
  print(line('beside: built again', medianCost(costs.again)));
  return clean;
}

async function measureSite(source: string, rounds: number): Promise<{ clean: Cost; plain: Cost }> {
  cpSync(source, folders.contentDir, { recursive: true });
  const { clean, again } = await measureRounds(rounds);
  print(line('clean build', clean));
  print(line('built again', again));
  for (const { name, change } of scenarios) {
    change(folders);
    print(line(name, await runBuild(env)));
  }
  printSite();
  const plain = await measurePlain(rounds);
  print(line('no pictures, no .br, .gz', plain));
  return { clean, plain };
}

function printSite(): void {
  const site = bytesOf(folders.outDir);
  print(`site                     ${site.files} files, ${(site.bytes / 1e6).toFixed(1)} MB, ${site.html} pages`);
  const visit = medianVisit(folders.outDir, '/');
  if (visit)
    print(
      `first visit              median article ${(visit.gzip / 1000).toFixed(1)} kB gzip, ${(visit.brotli / 1000).toFixed(1)} kB brotli, ${visit.requests} requests without images`,
    );
}

await runMain(async () => {
  const { values } = parseOptions(
    {
      options: {
        content: { type: 'string' },
        rounds: { type: 'string', default: '3' },
        generate: { type: 'string' },
        record: { type: 'boolean', default: false },
        beside: { type: 'string' },
        in: { type: 'string', default: '.' },
        fresh: { type: 'string' },
      },
    },
    help,
  );
  const rounds = Number(values.rounds);
  const pages = values.generate === undefined ? undefined : Number(values.generate);
  if (!(rounds >= 1) || (pages !== undefined && !(pages >= 1))) throw new UsageError(`A number is wrong.\n\n${help}`);
  const source = settingsFor(values.content).contentDir;
  rmSync(folder, { recursive: true, force: true });
  const beside = async (): Promise<Cost | undefined> =>
    values.beside === undefined ? undefined : measureBeside(values.beside, path.resolve(values.in), values.fresh, rounds);
  if (pages === undefined) {
    const { clean, plain } = await measureSite(source, rounds);
    const other = await beside();
    if (other) {
      print(describeRatio('clean build, to beside', clean, other));
      print(describeRatio('no pictures …, to beside', plain, other));
    }
  } else {
    const points = await measureGrowth(source, pages);
    if (values.record) recordGrowth(points);
    printSite();
    await beside();
  }
  rmSync(folder, { recursive: true, force: true });
  return 0;
});
