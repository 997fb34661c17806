// `npm run translations -- import`: what translators have returned, written into the content.
import { memoizeByText } from '../../memoize.ts';
import { replaceFile } from '../../site/replace-file.ts';
import { languageOf } from '../../language-of.ts';
import { counted } from '../../counted.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../../catalog/catalog.ts';
import { decodeText } from '../../catalog/files/decode-text.ts';
import { printProblem, type Problem, type Profile } from '../../problem.ts';
import { projectDir as ownProject } from '../../site/settings.ts';
import type { Complaint } from '../../translations/exchange/check-unit.ts';
import { editFile } from '../../edits.ts';
import type { ExchangedFile } from '../../translations/exchange/files/exchanged-files.ts';
import type { PairedText } from '../../translations/exchange/files/paired-texts.ts';
import { takeUnits, type TakenFile } from '../../translations/exchange/take-units.ts';
import type { LockedFile } from '../../translations/lock.ts';
import type { Locale } from '../../vocabulary.ts';
import { complain } from './complain.ts';
import { exchangedFiles } from './file-access.ts';
import { keepInterfaceLock } from './interface-words.ts';
import { listReturned, readReturned } from './read-returned.ts';
import { requireReadableLocks, writeLock } from './write-lock.ts';

/** So many problems of one rule are told of one file. */
const mostAlike = 20;

/** Every file that may be named, with the language that it is in. */
const listSources = (catalog: Catalog, projectDir: string) =>
  new Map(
    catalog.site.locales
      .filter(({ locale }) => locale !== catalog.site.reference)
      .flatMap(({ locale, lang }) =>
        exchangedFiles(catalog, locale, projectDir).map((file) => [file.file, { ...file, locale, lang }] as const),
      ),
  );

/** Takes what can be taken of the returned files; `reread` gives the catalog as it is after writing. */
export async function importTranslations(
  catalog: Catalog,
  words: readonly string[],
  reread: () => Promise<Catalog>,
  projectDir: string = ownProject,
): Promise<number> {
  requireReadableLocks(catalog);
  let sources = listSources(catalog, projectDir);
  const problems: Problem[] = [];
  const accepted = new Map<Locale, Map<string, LockedFile>>();
  const acceptedWords = new Map<string, LockedFile>();
  const written = new Set<string>();
  const keepAccepted = async (): Promise<void> => {
    if (acceptedWords.size > 0) process.stdout.write(`${keepInterfaceLock(projectDir, acceptedWords)}\n`);
    acceptedWords.clear();
    written.clear();
    if (accepted.size === 0) return;
    const after = await reread();
    for (const [locale, locks] of accepted) process.stdout.write(`${writeLock(after, locale, locks)}\n`);
    accepted.clear();
  };
  for (const name of listReturned(words)) {
    const returned = readReturned(name);
    if (returned.fault !== undefined) {
      problems.push({ rule: 'exchange-unreadable', file: name, line: returned.line, message: returned.fault });
      continue;
    }
    const { targetLang, units } = returned;
    // what an earlier file has changed is another text now
    if (units.some(({ file }) => written.has(file))) {
      await keepAccepted();
      sources = listSources(await reread(), projectDir);
    }
    const languages = new Set(units.flatMap(({ file }) => sources.get(file)?.lang ?? []));
    const [other] = [...languages].filter((lang) => targetLang !== undefined && languageOf(lang) !== languageOf(targetLang));
    if (other !== undefined) {
      const message = `It says that it is in \`${targetLang}\`, and holds texts of \`${other}\`.`;
      problems.push({ rule: 'exchange-unreadable', file: name, line: 1, message });
      continue;
    }
    const open = memoizeByText((file) => sources.get(file)?.open());
    const complainAbout = (file: ExchangedFile, text: PairedText, target: string): Complaint | undefined =>
      complain(catalog, sources.get(file.file)?.locale ?? '', file, text, target);
    const job = takeUnits(units, { name, open, complainAbout });
    problems.push(...job.problems);
    for (const taken of job.files) {
      const source = sources.get(taken.file.file);
      if (!source) continue;
      const undecodable = taken.file.isThere ? findUndecodable(source.root, taken.file.file) : undefined;
      if (undecodable) {
        problems.push(undecodable);
        continue;
      }
      writeTaken(source.root, taken);
      written.add(taken.file.file);
      const locks = source.isInterface ? acceptedWords : (accepted.get(source.locale) ?? new Map<string, LockedFile>());
      locks.set(taken.file.path, taken.locked);
      if (!source.isInterface) accepted.set(source.locale, locks);
      process.stdout.write(describe(taken));
    }
    if (job.untouched > 0)
      process.stdout.write(`${name}: ${counted(job.untouched, 'text came back as it', 'texts came back as they')} went\n`);
  }
  await keepAccepted();
  tellProblems(problems, catalog.site.profile);
  return problems.length > 0 ? 1 : 0;
}

function tellProblems(problems: readonly Problem[], profile: Profile): void {
  for (const [key, alike] of Map.groupBy(problems, ({ file, rule }) => `${file}  ${rule}`)) {
    for (const problem of alike.slice(0, mostAlike)) process.stderr.write(`${printProblem(problem, profile)}\n`);
    if (alike.length > mostAlike) process.stderr.write(`${key}  and ${alike.length - mostAlike} more\n`);
  }
}

/** A file in another encoding than UTF-8 cannot be edited without changing the rest of it. */
const findUndecodable = (root: string, file: string): Problem | undefined =>
  decodeText(readFileSync(path.join(root, file)), file).problems.find(({ rule }) => rule === 'invalid-utf8');

function writeTaken(root: string, { file, edits, text }: TakenFile): void {
  const target = path.join(root, file.file);
  replaceFile(target, file.isThere ? editFile(readFileSync(target, 'utf8'), edits) : text);
}

function describe({ file, taken, same, missing }: TakenFile): string {
  const parts = [
    `${counted(taken, 'text')}${file.isThere ? '' : ' in a new file'}`,
    ...(same > 0 ? [`${same} confirmed`] : []),
    ...(missing > 0 ? [`${missing} still in the language of the reference`] : []),
  ];
  return `${file.file}: ${parts.join(', ')}\n`;
}
