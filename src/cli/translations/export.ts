// `npm run translations -- export`: what is missing or out of date, as files for translators.
import { counted } from '../../counted.ts';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../../catalog/catalog.ts';
import { didYouMean } from '../../nearest.ts';
import { dateChanges } from '../../site/history/old-passages.ts';
import { openFolderHistory, openHistory } from '../../site/history/reference-history.ts';
import { projectDir as ownProject, UsageError } from '../../site/settings.ts';
import type { ComparedText } from '../../translations/compare-catalog.ts';
import type { Job, JobFile, UnitStatus } from '../../translations/exchange/job.ts';
import { makeJobFile, rememberFile, type JobContext } from '../../translations/exchange/make-job.ts';
import { TranslationMemory } from '../../translations/exchange/memory.ts';
import { writePo } from '../../translations/exchange/formats/write-po.ts';
import { writeXliff } from '../../translations/exchange/formats/write-xliff.ts';
import { isInterfaceFile } from '../../translations/settings-words.ts';
import { wordNote } from '../../i18n/word-note.ts';
import { isMeant } from './choose-texts.ts';
import { exchangedFiles } from './file-access.ts';
import { wordsReference } from './interface-words.ts';
import { longestWords } from './longest-words.ts';

export interface ExportOptions {
  /** Also what is up to date, and what nobody has compared. */
  isAll: boolean;
  /** One file for each file of the content. */
  isSplit: boolean;
  isPo: boolean;
  out: string;
  /** Where the words of the interface lie: this project unless another is named. */
  projectDir?: string;
}

const wanted: ReadonlySet<UnitStatus> = new Set(['missing', 'stale']);
const everything: ReadonlySet<UnitStatus> = new Set(['missing', 'stale', 'unknown', 'current']);

/** Writes the job of a locale, the first word; of the files and folders that the other words name, where there are some. */
export function exportTranslations(catalog: Catalog, [locale, ...names]: readonly string[], options: ExportOptions): number {
  const { site, glossary } = catalog;
  const known = site.locales.map((settings) => settings.locale).filter((name) => name !== site.reference);
  const settings = site.locales.find((candidate) => candidate.locale === locale && locale !== site.reference);
  const reference = site.locales.find((candidate) => candidate.locale === site.reference);
  if (locale === undefined || !settings || !reference)
    throw new UsageError(
      locale === undefined
        ? `Into which language? Give one of ${known.map((name) => `\`${name}\``).join(', ')}.`
        : `\`${locale}\` is no language to translate into.${didYouMean(locale, known)}`,
    );
  const { projectDir = ownProject } = options;
  const all = exchangedFiles(catalog, locale, projectDir);
  for (const name of names) {
    if (all.some((file) => isMeant(file, name))) continue;
    throw new UsageError(
      `There is no text \`${name}\`.${didYouMean(
        name,
        all.map(({ path: own }) => own),
      )}`,
    );
  }
  const memory = new TranslationMemory();
  const opened = all.map((file) => ({ file, content: file.open() }));
  for (const { content } of opened) rememberFile(memory, content);
  const context: JobContext = {
    locale,
    statuses: options.isAll ? everything : wanted,
    memory,
    glossary,
    oldSourceOf: readOldSources(catalog, projectDir),
    longestOf: longestWords,
    noteOf: (file, key) => (isInterfaceFile(file) ? wordNote(key, path.basename(file, '.json')) : undefined),
  };
  const files = opened
    .filter(({ file }) => names.length === 0 || names.some((name) => isMeant(file, name)))
    .flatMap(({ content }) => makeJobFile(content, context) ?? []);
  const jobs = Map.groupBy(files, ({ file }) => sourceLangOf(file, reference.lang));
  const ending = options.isPo ? 'po' : 'xlf';
  const write = (name: string, part: Job): void =>
    writeExchanged(path.join(options.out, name), options.isPo ? writePo(part) : writeXliff(part));
  if (files.length === 0) {
    process.stdout.write(`${locale}: nothing is missing or out of date. (--all exports everything.)\n`);
    return 0;
  }
  const written: string[] = [];
  for (const [sourceLang, own] of jobs) {
    const job: Job = { sourceLang, targetLang: settings.lang, targetDir: settings.dir, files: own };
    const name = `${locale}${sourceLang === reference.lang ? '' : '.interface'}.${ending}`;
    if (options.isSplit) for (const file of own) write(file.file.replace(/\.[^./]+$/, `.${ending}`), { ...job, files: [file] });
    else write(name, job);
    written.push(path.join(options.out, name));
  }
  process.stdout.write(describe(locale, files, options.isSplit ? path.join(options.out, '') : written.join('\n')));
  return 0;
}

/** A file of that name may hold work that has not been taken: it keeps its text under the name that `msgmerge` gives such files. */
function writeExchanged(file: string, text: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : text;
  if (before !== text) {
    renameSync(file, `${file}~`);
    process.stdout.write(`The other ${file} that was there is now ${file}~\n`);
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A file has one source language: where the reference of the content is not English, words of the interface go apart. */
const sourceLangOf = (file: string, reference: string): string =>
  isInterfaceFile(file) && new Intl.Locale(reference).language !== wordsReference ? wordsReference : reference;

/** What sources said, from the history of the reference; of each file it is read once. */
function readOldSources(catalog: Catalog, projectDir: string): JobContext['oldSourceOf'] {
  const [content, project] = [openHistory(catalog), openFolderHistory(projectDir)];
  const known = new Map<ComparedText, ReturnType<typeof dateChanges>>();
  return ({ reference, compared }, { own }) => {
    const history = isInterfaceFile(reference) ? project : content;
    if (!history || !compared) return undefined;
    const changes = known.get(compared) ?? dateChanges(compared, history);
    known.set(compared, changes);
    return changes.find((change) => change.own === own?.passage && change.kind === 'changed')?.oldText;
  };
}

function describe(locale: string, files: readonly JobFile[], target: string): string {
  const units = files.flatMap((file) => file.units);
  const count = (status: UnitStatus): string => `${units.filter((unit) => unit.status === status).length} ${status}`;
  const statuses = [...everything].map(count).filter((text) => !text.startsWith('0 '));
  const exact = units.filter(({ matches: [best], isReady }) => isReady && best?.score === 100).length;
  const near = units.filter(({ matches: [best] }) => best !== undefined && best.score < 100).length;
  return `${locale}: ${counted(units.length, 'text')} of ${counted(files.length, 'file')} (${statuses.join(', ')}); the memory has ${exact} of them and texts like ${counted(near, 'other')}
${target}\n`;
}
