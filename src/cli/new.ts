// `npm run new -- <path> --title "…"`: the files of a new article, or of new translations of one.
// `npm run new -- locale <tag>`: the files of a new locale.
import { settingsFor } from './command/settings-for.ts';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCatalog } from '../catalog/read.ts';
import { readContentText } from '../catalog/reading/read-files.ts';
import { refuseWrongCall } from '../site/content/check-call.ts';
import { UsageError } from '../site/settings.ts';
import { planArticle } from './new/plan-article.ts';
import { makeLocale } from './new/make-locale.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const help = `npm run new -- PATH [options]
npm run new -- locale TAG

  PATH                  below help/, for instance how-to/general/my-article
  locale TAG            everything that a new language needs, for instance locale de
  --title TEXT          needed unless the article exists
  --locales fr,sv|all   the locales to make (default: the reference locale); of an article that exists they get a copy
  --id ID               our own id instead of a new UUID, for instance submit-ticket
  --content FOLDER      content folder (default: CONTENT_DIR, content)
`;

await runMain(async () => {
  const { values, positionals } = parseOptions(
    {
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        locales: { type: 'string' },
        id: { type: 'string' },
        content: { type: 'string' },
      },
    },
    help,
  );
  const [wanted, ...others] = positionals;
  const newLocale = wanted === 'locale' ? others.shift() : undefined;
  const isTagMissing = wanted === 'locale' && newLocale === undefined && Object.keys(values).every((key) => key === 'content');
  if (wanted === undefined || others.length > 0 || isTagMissing) throw new UsageError(help);
  const { contentDir } = settingsFor(values.content);
  const { catalog, problems } = await readCatalog(contentDir, {});
  refuseWrongCall(problems);
  if (newLocale !== undefined) {
    makeLocale(newLocale, contentDir, catalog.site);
    return 0;
  }
  const all = catalog.site.locales.map(({ locale }) => locale);
  const asked = (values.locales ?? '')
    .split(',')
    .map((locale) => locale.trim())
    .filter((locale) => locale !== '');
  const locales = values.locales === 'all' ? all : asked;
  const wish = { path: wanted, title: values.title, locales, id: values.id };
  const planned = planArticle(catalog, wish, randomUUID, (file) => readContentText(catalog, file));
  if ('mistake' in planned) throw new UsageError(planned.mistake);
  for (const { file, text } of planned.files) {
    const target = path.join(contentDir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    // `wx`: never over a file that is there
    writeFileSync(target, text, { flag: 'wx' });
    process.stdout.write(`${path.relative(process.cwd(), target)}\n`);
  }
  for (const note of planned.notes) process.stderr.write(`${note}\n`);
  return 0;
});
