// `npm run illustrations`: content/illustrations/<name>.svg + content/<locale>/illustrations.yml
// -> content/<locale>/help/assets/<name>.svg. With `--check` it writes nothing and tells which drawings are out of date.
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../error-code.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSettings, UsageError } from '../site/settings.ts';
import { fillIllustration } from './illustrations/fill-illustration.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const help = 'npm run illustrations [-- --check]';

const wordsSchema = z.record(z.string(), z.record(z.string(), z.string()));

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function readWords(file: string): Promise<{ words: z.infer<typeof wordsSchema>; complaints: string[] }> {
  try {
    const parsed = wordsSchema.safeParse(parse((await readIfThere(file)) ?? '{}') ?? {});
    return parsed.success
      ? { words: parsed.data, complaints: [] }
      : { words: {}, complaints: parsed.error.issues.map((issue) => `\`${issue.path.join('.')}\` is no text.`) };
  } catch (error) {
    return { words: {}, complaints: [`The file is no YAML: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

/** Names of the templates, and of the folders whose readers get drawings of their own. */
async function listWork(contentDir: string): Promise<{ names: string[]; folders: string[] }> {
  const templates = await fs.readdir(path.join(contentDir, 'illustrations'));
  const entries = await fs.readdir(contentDir, { withFileTypes: true });
  const folders: string[] = [];
  for (const entry of entries)
    if (entry.isDirectory() && (await readIfThere(path.join(contentDir, entry.name, 'illustrations.yml'))) !== undefined)
      folders.push(entry.name);
  return {
    names: templates
      .filter((name) => name.endsWith('.svg'))
      .map((name) => name.slice(0, -4))
      .sort(),
    folders: folders.sort(),
  };
}

await runMain(async () => {
  const { values } = parseOptions({ options: { check: { type: 'boolean', default: false } } }, help);
  const { contentDir } = readSettings(process.env);
  if (!existsSync(path.join(contentDir, 'illustrations')))
    throw new UsageError(
      `There are no drawings in \`${path.join(contentDir, 'illustrations')}\`. Name the content folder with CONTENT_DIR.`,
    );
  const { names, folders } = await listWork(contentDir);
  let hasErrors = false;
  const complain = (file: string, message: string): void => {
    hasErrors = true;
    process.stderr.write(`${file}  error  ${message}\n`);
  };
  for (const folder of folders) {
    const wordsFile = `${folder}/illustrations.yml`;
    const { words, complaints } = await readWords(path.join(contentDir, wordsFile));
    for (const complaint of complaints) complain(wordsFile, complaint);
    for (const name of Object.keys(words).filter((key) => !names.includes(key)))
      complain(wordsFile, `There is no drawing \`${name}\`.`);
    for (const name of names) {
      const template = await fs.readFile(path.join(contentDir, 'illustrations', `${name}.svg`), 'utf8');
      const filled = fillIllustration(template, words[name] ?? {});
      for (const complaint of filled.complaints) complain(wordsFile, `${name}: ${complaint}`);
      const file = `${folder}/help/assets/${name}.svg`;
      const current = await readIfThere(path.join(contentDir, file));
      if (current === filled.svg || filled.complaints.length > 0) continue;
      if (values.check) complain(file, 'The drawing is out of date; run `npm run illustrations`.');
      else {
        await fs.mkdir(path.dirname(path.join(contentDir, file)), { recursive: true });
        await fs.writeFile(path.join(contentDir, file), filled.svg);
        process.stderr.write(`${file}\n`);
      }
    }
  }
  return hasErrors ? 1 : 0;
});
