// `npm run translations -- <command>`: what translations render, and the way to translators and back.
import { settingsFor } from './command/settings-for.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { readCatalog } from '../catalog/read.ts';
import { withoutCopies } from '../site/content/new-locales.ts';
import { refuseWrongCall } from '../site/content/check-call.ts';
import { UsageError } from '../site/settings.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';
import { acceptInterface } from './translations/accept-interface.ts';
import { acceptTranslations } from './translations/accept.ts';
import { exportTranslations } from './translations/export.ts';
import { fillFromHistory } from './translations/fill.ts';
import { importTranslations } from './translations/import.ts';

const help = `npm run translations -- COMMAND [LOCALE] [FILE …] [options]

  accept   I have read these translations beside the reference, and they say the same; all without LOCALE and FILE;
           accept interface [LANGUAGE …]: the words of the interface
  fill     of translations that nobody accepted: what they render, from their source-git-commit and the history in git
  export   what is missing or out of date in LOCALE, as XLIFF 2.1 for translators
  import   what came back; FILE is a returned file or a folder of them

  FILE                  a translation or a folder of them, for instance help/connect; for export also interface
  --all                 export everything
  --split               export one file for each text, not one for all
  --po                  export PO, for programs that know no XLIFF 2
  --out FOLDER          where exported files go (default: exchange)
  --list                name the files that stay unknown
  --content FOLDER      content folder (default: CONTENT_DIR, content)
`;

const commands = new Set(['accept', 'fill', 'export', 'import']);

await runMain(async () => {
  const { values, positionals } = parseOptions(
    {
      options: {
        content: { type: 'string' },
        list: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        split: { type: 'boolean', default: false },
        po: { type: 'boolean', default: false },
        out: { type: 'string', default: 'exchange' },
      },
      allowPositionals: true,
    },
    help,
  );
  const [command, ...words] = positionals;
  if (command === undefined || !commands.has(command)) throw new UsageError(help);
  const settings = settingsFor(values.content);
  const read = async (): Promise<Catalog> => {
    const { catalog, problems } = await readCatalog(settings.contentDir, { LOCALES: settings.locales });
    refuseWrongCall(problems);
    return withoutCopies(catalog);
  };
  const catalog = await read();
  const { all, split, po, out } = values;
  if (command === 'accept' && words[0] === 'interface') return acceptInterface(words.slice(1));
  if (command === 'accept') return acceptTranslations(catalog, words);
  if (command === 'fill') return fillFromHistory(catalog, words, { isListed: values.list });
  if (command === 'export') return exportTranslations(catalog, words, { isAll: all, isSplit: split, isPo: po, out });
  return importTranslations(catalog, words, read);
});
