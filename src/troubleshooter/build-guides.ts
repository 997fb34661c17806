// Files -> guides that are ready to be shown, and everything that is wrong with them. Nothing here reads files or the
// clock: the caller gives texts, sections and words.
import { byText } from '../by-text.ts';
import { severityOf, type Problem } from '../problem.ts';
import type { Locale } from '../vocabulary.ts';
import { checkFacts } from './rules/check-facts.ts';
import { checkGraph } from './rules/check-graph.ts';
import { checkCoverage } from './rules/check-coverage.ts';
import { checkParts } from './rules/check-parts.ts';
import { checkVersion } from './rules/check-version.ts';
import { checkOrder } from './rules/check-order.ts';
import { checkPartNames } from './rules/check-part-names.ts';
import { buildGraph } from './graph/graph.ts';
import { checkAliases, checkLedger } from './graph/ledger.ts';
import type { GuideInput } from './guide-input.ts';
import { readAllWords } from './guide-words.ts';
import { readLock } from './parts/lock.ts';
import { partContent, shownPart } from './parts/part-content.ts';
import { findPart } from './parts/find-part.ts';
import { checkOutside, guideIdOf, readGuide, type ReadGuide } from './source/read-guide.ts';
import type { GuideSource, GuideWords } from './source/schema.ts';
import { listStates } from './graph/states.ts';
import { listUntranslated, reportUntranslated } from './untranslated.ts';
import { findTicketDefects, writeTicketText } from './ticket/ticket.ts';
import type { Guide, PartContent } from './source/types.ts';

export interface BuiltGuides {
  /** In the order of their ids. Guides with an error in their graph are left out. */
  guides: Guide[];
  problems: Problem[];
}

/** Reads, checks and completes all guides. Never throws for bad content. */
export function buildGuides(input: GuideInput): BuiltGuides {
  const problems: Problem[] = [];
  const read = input.guides.map(({ file, text }) => readGuide(file, text));
  read.sort((a, b) => byText(a.guide.id, b.guide.id));
  const ids = read.map(({ guide }) => guide.id);
  const untranslated = listUntranslated(input);
  const guides: Guide[] = [];
  for (const { guide: file, problems: formProblems } of read) {
    problems.push(...formProblems, ...checkOutside(file, ids, Object.keys(input.tickets)));
    const built = file.source && buildGuide(file, file.source, input, input.published.get(file.id) ?? new Set(), untranslated);
    problems.push(...(built?.problems ?? []));
    if (built?.guide !== undefined) guides.push(built.guide);
    else
      problems.push({
        ...file.yaml.placeOf([]),
        rule: 'guide-left-out',
        message: `The guide \`${file.id}\` is not published: of what is written, no pages can be made.`,
      });
  }
  for (const { file } of input.words) {
    if (!ids.includes(guideIdOf(file)))
      problems.push({
        file,
        line: 1,
        column: 1,
        rule: 'guide-words-extra',
        message: `There is no guide \`${guideIdOf(file)}\`.`,
      });
  }
  return { guides, problems: [...problems, ...reportUntranslated(input, untranslated), ...checkTicketTexts(guides, input)] };
}

function buildGuide(
  { id, yaml }: ReadGuide,
  source: GuideSource,
  input: GuideInput,
  published: ReadonlySet<string>,
  untranslated: readonly Locale[],
): { guide: Guide | undefined; problems: Problem[] } {
  const graph = buildGraph(source);
  const graphProblems = checkGraph(graph, yaml);
  const locales = input.locales.map(({ locale }) => locale);
  const checked = input.checked ?? locales;
  const words = readAllWords(id, source, input, untranslated);
  const context = {
    reference: input.reference,
    // Where nobody has translated a guide yet, nobody has fitted the articles to it either.
    locales: checked.filter((locale) => !untranslated.includes(locale)),
    find: input.section,
    hasArticle: (exlId: string) => input.article(exlId, input.reference) !== undefined,
    articleIds: input.articleIds,
    sectionIds: input.sectionIds,
    terms: input.terms,
    lock: input.locks[id] === undefined ? undefined : readLock(input.locks[id]),
  };
  const problems = [
    ...graphProblems,
    ...checkPartNames(source, yaml),
    ...checkFacts(source, yaml),
    ...checkParts(source, yaml, context),
    ...checkCoverage(source, yaml, context),
    ...checkOrder(source, yaml, context),
    ...words.problems,
  ];
  // A slip changes the graph as well, and nobody raises a version for a slip.
  const hasSlips = problems.some(({ rule }) => severityOf(rule, 'strict') === 'error' && rule !== 'guide-part-changed');
  if (!hasSlips) problems.push(...checkVersion(source, yaml, context.lock));
  const isWalkable = !graphProblems.some(
    ({ rule }) => rule === 'guide-target-missing' || rule === 'guide-cycle' || rule === 'guide-too-many-pages',
  );
  const referenceWords = words.complete[input.reference];
  if (!isWalkable || referenceWords === undefined) return { guide: undefined, problems };

  const states = listStates(graph);
  const aliases = source.aliases ?? {};
  const { redirects, problems: lost } = checkLedger(
    { id, aliases, states, isPublished: source.status === 'published' },
    published,
    yaml,
  );
  problems.push(...lost, ...checkAliases({ aliases, states, ids: Object.keys(source.nodes) }, yaml));
  const perLocale = <T>(value: (locale: Locale) => T): Record<Locale, T> =>
    Object.fromEntries([...new Set([...locales, input.reference])].map((locale) => [locale, value(locale)]));
  const guide: Guide = {
    id,
    source,
    graph,
    states,
    redirects,
    words: perLocale((locale) => words.complete[locale] ?? referenceWords),
    wordsLocale: perLocale((locale) => (words.complete[locale] === undefined ? input.reference : locale)),
    parts: perLocale((locale) => partContents(source, locale, words.complete[locale] ?? referenceWords, input)),
    article: perLocale((locale) => input.article(source.article, locale)),
  };
  return { guide, problems };
}

function partContents(source: GuideSource, locale: Locale, words: GuideWords, input: GuideInput): Record<string, PartContent> {
  const contents: Record<string, PartContent> = {};
  for (const [id, part] of Object.entries(source.parts ?? {})) {
    const find = (wanted: Locale) => findPart(part, source.article, wanted, input.section);
    const found = shownPart(find, locale, input.reference);
    if (found) contents[id] = partContent(found, words.alt[id]);
  }
  return contents;
}

/** The text of every ticket of every state in every locale is written once: an open placeholder is found before a reader does. */
function checkTicketTexts(guides: readonly Guide[], input: GuideInput): Problem[] {
  const problems: Problem[] = [];
  const checked = input.locales.filter(({ locale }) => input.checked?.includes(locale) ?? true);
  for (const guide of guides)
    for (const { locale, folder } of checked)
      for (const state of guide.states) {
        if (state.node !== guide.graph.ticketNode) continue;
        const ticket = writeTicketText(guide, state, {
          locale,
          t: input.t,
          reference: input.reference,
          target: input.tickets[guide.source.ticket],
          url: input.urls.absolute(input.urls.guide(locale, guide.id, state.address || undefined)),
        });
        const defects = findTicketDefects(ticket);
        if (defects.length === 0) continue;
        problems.push({
          file: `${folder}/troubleshooters/${guide.id}.yml`,
          rule: 'guide-ticket-text',
          message: `The ticket of \`${guide.id}/${state.address}\` in \`${locale}\` holds \`${defects.join('`, `')}\`.`,
        });
      }
  return problems;
}
