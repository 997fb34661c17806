// The rules for parts: they exist, have the expected shape, say the same in every locale and are the text that was read.
import { counted } from '../../counted.ts';
import { didYouMean } from '../../nearest.ts';
import type { Problem, Rule } from '../../problem.ts';
import type { ElementKind, Locale } from '../../vocabulary.ts';
import type { Lock } from '../parts/lock.ts';
import { lockEntry } from '../parts/lock.ts';
import { findPart, partAddress, shapeOf, textOf, type FindSection, type FoundPart } from '../parts/find-part.ts';
import type { GuideSource } from '../source/schema.ts';
import type { YamlSource } from '../../yaml-source.ts';
import { checkPartLengths } from './check-part-lengths.ts';
import { hasTerm } from './names.ts';

export interface PartContext {
  reference: Locale;
  locales: readonly Locale[];
  find: FindSection;
  /** Whether there is an article of this id in any locale. */
  hasArticle: (exlId: string) => boolean;
  articleIds?: readonly string[] | undefined;
  sectionIds?: ((exlId: string, locale: Locale) => readonly string[]) | undefined;
  /** Terms that every translation keeps. */
  terms: readonly string[];
  /** Undefined where there is no lock file yet. */
  lock: Lock | undefined;
}

/** Problems of all parts of a guide in all locales. */
export function checkParts(source: GuideSource, yaml: YamlSource, context: PartContext): Problem[] {
  const problems: Problem[] = [];
  if (context.lock === undefined && source.status === 'published' && source.parts !== undefined)
    problems.push({
      ...yaml.keyPlaceOf(['parts']),
      rule: 'guide-part-unaccepted',
      message: `Nobody has accepted the article texts that the guide \`${source.id}\` shows.`,
    });
  const parts = new Map<string, Map<Locale, FoundPart>>();
  const lost = findLostArticles(source, yaml, context);
  problems.push(...lost.problems);
  for (const [id, part] of Object.entries(source.parts ?? {})) {
    if (lost.articles.has(part.article ?? source.article)) continue;
    const missing = new Map<string, Locale[]>();
    const report = (rule: Rule, key: string, message: string): number =>
      problems.push({ ...yaml.placeOf(['parts', id, key]), rule, message });
    const found = new Map<Locale, FoundPart>();
    for (const locale of context.locales) {
      const { article, section, first, last } = partAddress(part, source.article, locale);
      const result = findPart(part, source.article, locale, context.find);
      const where = `\`${section || '_top'}\` of \`${article}\` in \`${locale}\``;
      if (result === undefined) missing.set(section, [...(missing.get(section) ?? []), locale]);
      else if (!result.isComplete)
        report(
          'guide-part-missing',
          'blocks',
          `The part \`${id}\` is missing: the section ${where} has ${counted(result.section.blocks.length, 'block')}, not ${first} to ${last}.`,
        );
      else {
        found.set(locale, result);
        const shape = shapeOf(result.blocks);
        if (shape !== part.expect)
          report(
            'guide-part-shape',
            'expect',
            `The part \`${id}\` should be \`${part.expect}\`, but is \`${shape}\` in \`${locale}\`.`,
          );
      }
    }
    for (const [section, locales] of missing) {
      const article = part.article ?? source.article;
      const names = locales.map((locale) => `\`${locale}\``).join(', ');
      const guess = didYouMean(section, context.sectionIds?.(article, locales[0] ?? context.reference) ?? []);
      const message = `The part \`${id}\` is missing: there is no section \`${section || '_top'}\` of \`${article}\` in ${names}.${guess}`;
      report('guide-part-missing', 'section', message);
    }
    checkTranslations(id, found, context, report);
    checkLock(id, found, context, report);
    parts.set(id, found);
  }
  return [...problems, ...checkPartLengths(parts, context.reference, yaml)];
}

/** Articles that a guide names and nobody has: each is told once, where it is named, and not again for each of its parts. */
function findLostArticles(
  source: GuideSource,
  yaml: YamlSource,
  { hasArticle, articleIds = [] }: PartContext,
): { articles: ReadonlySet<string>; problems: Problem[] } {
  const named: [article: string, path: string[]][] = [
    [source.article, ['article']],
    ...Object.entries(source.parts ?? {}).flatMap(([id, { article }]): [string, string[]][] =>
      article === undefined ? [] : [[article, ['parts', id, 'article']]],
    ),
  ];
  const lost = new Map(named.toReversed().filter(([article]) => !hasArticle(article)));
  return {
    articles: new Set(lost.keys()),
    problems: [...lost].map(([article, path]) => ({
      ...yaml.placeOf(path),
      rule: 'guide-part-missing',
      message: `There is no article \`${article}\`.${didYouMean(article, articleIds)}`,
    })),
  };
}

const countElements = ({ blocks }: FoundPart, kind: ElementKind): number =>
  blocks.reduce((sum, { elements }) => sum + (elements?.[kind] ?? 0), 0);

type Report = (rule: Rule, key: string, message: string) => number;

function checkTranslations(id: string, found: Map<Locale, FoundPart>, context: PartContext, report: Report): void {
  const original = found.get(context.reference);
  const translated = [...found].filter(([locale, part]) => locale !== context.reference && part.locale === undefined);
  const versions = new Set([...found.values()].flatMap(({ version }) => version ?? []));
  if (versions.size > 1)
    report('guide-part-versions', 'section', `The part \`${id}\` stems from ${versions.size} versions of its source.`);
  if (original === undefined) return;
  const labels = countElements(original, 'label');
  for (const [locale, part] of translated) {
    const text = textOf(part.blocks);
    for (const term of context.terms)
      if (hasTerm(textOf(original.blocks), term) && !hasTerm(text, term))
        report(
          'guide-part-term',
          'section',
          `The part \`${id}\` names \`${term}\` in \`${context.reference}\`, but not in \`${locale}\`.`,
        );
    const bold = countElements(part, 'bold');
    if (bold < labels)
      report(
        'guide-part-term',
        'section',
        `The part \`${id}\` marks ${counted(labels, 'label')} in \`${context.reference}\`, but ${bold} in \`${locale}\`.`,
      );
  }
}

function checkLock(id: string, found: Map<Locale, FoundPart>, context: PartContext, report: Report): void {
  if (context.lock === undefined) return;
  for (const [locale, part] of found) {
    if (part.locale !== undefined) continue;
    const accepted = context.lock.parts[id]?.[locale];
    const text = `The text of the part \`${id}\` (“${part.section.headingText}”)`;
    if (accepted === undefined) report('guide-part-unaccepted', 'section', `${text} was never accepted in \`${locale}\`.`);
    else if (accepted.hash !== lockEntry(part).hash)
      report('guide-part-changed', 'section', `${text} changed since it was accepted in \`${locale}\`.`);
  }
}
