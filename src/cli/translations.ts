// `npm run translations -- <command>`: what translations render, and the way to translators and back.
import { readCatalog } from '../catalog/read.ts';
import { withoutCopies } from '../site/content/new-locales.ts';
import { readSettings, UsageError } from '../site/settings.ts';
import { parseOptions } from './parse-options.ts';
import { runMain } from './run-main.ts';
import { acceptTranslations } from './translations/accept.ts';
import { fillFromHistory } from './translations/fill.ts';

const help = `npm run translations -- COMMAND [LOCALE] [FILE …] [options]

  accept   I have read these translations beside the reference, and they say the same; all without LOCALE and FILE
  fill     of translations that nobody accepted: what they render, from their source-git-commit and the history in git

  FILE                  a translation or a folder of them, for instance help/connect
  --list                name the files that stay unknown
  --content FOLDER      content folder (default: CONTENT_DIR, content)
`;

await runMain(async () => {
  const { values, positionals } = parseOptions(
    {
      options: { content: { type: 'string' }, list: { type: 'boolean', default: false } },
      allowPositionals: true,
    },
    help,
  );
  const [command, ...words] = positionals;
  if (command !== 'accept' && command !== 'fill') throw new UsageError(help);
  const settings = readSettings({ ...process.env, ...(values.content === undefined ? {} : { CONTENT_DIR: values.content }) });
  const { catalog: read, problems } = await readCatalog(settings.contentDir, { LOCALES: settings.locales });
  const missing = problems.find(({ rule }) => rule === 'content-folder-missing');
  if (missing) throw new UsageError(missing.message);
  const catalog = withoutCopies(read);
  return command === 'accept' ? acceptTranslations(catalog, words) : fillFromHistory(catalog, words, { isListed: values.list });
});
