// `npm run guides -- <command>`: the tools of people who write troubleshooting guides.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadContent } from '../site/content/load.ts';
import { projectDir, readSettings, UsageError } from '../site/settings.ts';
import { jsonSchemas } from '../troubleshooter/source/json-schema.ts';
import { acceptGuides } from './guides/accept.ts';
import { acceptPages } from './guides/accept-pages.ts';
import { checkGuides } from './guides/check.ts';
import { diffGuides } from './guides/diff.ts';
import { newGuide } from './guides/new.ts';
import { tellState } from './guides/tell.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const usage = `npm run guides -- <command>

  check                    every problem of the guides, and how large each is
  new <exl-id> [<guide>]   a first draft of a guide from an article
  accept [<guide>]         I have read the article texts that guides and pages show; the guides' addresses are published
  diff <revision>          pages that come, go and move since a revision of git
  tell <guide>[/<state>]   one page and its ticket as text, in every language
  schema                   writes the JSON Schemas for editors`;

await runMain(async () => {
  const [command, ...words] = parseOptions({ allowPositionals: true }, usage).positionals;
  const today = new Date().toISOString().slice(0, 10);
  if (command === 'schema') {
    for (const [file, text] of Object.entries(jsonSchemas())) writeFileSync(path.join(projectDir, 'schemas', file), text);
    return 0;
  }
  if (command === undefined || !['check', 'new', 'accept', 'diff', 'tell'].includes(command)) throw new UsageError(usage);
  const loaded = await loadContent({ settings: readSettings(process.env) });
  if (command === 'check') return checkGuides(loaded, today);
  if (command === 'new') return newGuide(loaded, words[0], words[1], today);
  if (command === 'accept') {
    if (words[0] === undefined) acceptPages(loaded);
    return words[0] === undefined && Object.keys(loaded.guides.all).length === 0 ? 0 : acceptGuides(loaded, words[0]);
  }
  if (command === 'diff') return diffGuides(loaded, words[0]);
  return tellState(loaded, words[0]);
});
