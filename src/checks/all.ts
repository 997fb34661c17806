// All checks, in the order of their subjects. A new rule is a file and its test, a line here, without which it never runs,
// and a row in `rules.ts`. Problems of single documents are found while they are read or rendered: a construct of the
// Markdown tells its own, the catalog those of files and front matter.
import { checkAcronyms } from './acronyms.ts';
import { checkApostrophes } from './apostrophes.ts';
import { checkBadgeLinks } from './badge-links.ts';
import { checkBrackets } from './brackets.ts';
import { checkChangedCode } from './changed-code.ts';
import type { Check } from './checked-content.ts';
import { checkClosingSections } from './closing-sections.ts';
import { checkCodeFences } from './code-fences.ts';
import { checkDuplicateTitles } from './duplicate-titles.ts';
import { checkEmptyArticles } from './empty-articles.ts';
import { checkForeignAddresses } from './foreign-addresses.ts';
import { checkFrenchSpacing } from './french-spacing.ts';
import { checkGlossaryTerms } from './glossary-terms.ts';
import { checkLabelOriginals } from './label-originals.ts';
import { checkLabels } from './labels.ts';
import { checkListPunctuation } from './list-punctuation.ts';
import { checkLiterals } from './literals.ts';
import { checkLostAddresses } from './lost-addresses.ts';
import { checkLostSections } from './lost-sections.ts';
import { checkMangledAddresses } from './mangled-addresses.ts';
import { checkMissingChanges } from './missing-changes.ts';
import { checkMissingIds } from './missing-ids.ts';
import { checkMissingTranslations } from './missing-translations.ts';
import { checkNewAddresses } from './new-addresses.ts';
import { checkNumberUnits } from './number-units.ts';
import { checkMovedAddresses } from './moved-addresses.ts';
import { checkOldHosts } from './old-hosts.ts';
import { checkPageComponents } from './page-components.ts';
import { checkPlaceWords } from './place-words.ts';
import { checkPublicFiles } from './public-files.ts';
import { checkRedirectSources } from './redirect-sources.ts';
import { checkRedirectTargets } from './redirect-targets.ts';
import { checkSectionLinks } from './section-links.ts';
import { checkSecretsInComments } from './secrets-in-comments.ts';
import { checkSentenceLength } from './sentence-length.ts';
import { checkStalePassages } from './stale-passages.ts';
import { checkStale } from './stale.ts';
import { checkStraySpaces } from './stray-spaces.ts';
import { checkStructure } from './structure.ts';
import { checkTermHeadings } from './term-headings.ts';
import { checkTitles } from './titles.ts';
import { checkTocMembers } from './toc-members.ts';
import { checkUntranslatedTitles } from './untranslated-titles.ts';
import { checkUntranslated } from './untranslated.ts';
import { checkWordVariants } from './word-variants.ts';

export const checks: readonly Check[] = [
  // articles and their places
  checkMissingIds,
  checkDuplicateTitles,
  checkEmptyArticles,
  checkTitles,
  checkTocMembers,
  checkRedirectSources,
  checkRedirectTargets,
  checkPublicFiles,
  checkLostAddresses,
  checkLostSections,
  checkNewAddresses,
  // links
  checkSectionLinks,
  checkBadgeLinks,
  checkMovedAddresses,
  checkOldHosts,
  checkForeignAddresses,
  checkMangledAddresses,
  checkPageComponents,
  // translations beside their reference
  checkMissingTranslations,
  checkMissingChanges,
  checkStale,
  checkStalePassages,
  checkStructure,
  checkUntranslated,
  checkUntranslatedTitles,
  checkLiterals,
  checkChangedCode,
  checkGlossaryTerms,
  checkTermHeadings,
  checkAcronyms,
  checkLabels,
  checkBrackets,
  // text
  checkSecretsInComments,
  checkCodeFences,
  checkListPunctuation,
  checkApostrophes,
  checkStraySpaces,
  checkFrenchSpacing,
  checkNumberUnits,
  checkPlaceWords,
  checkWordVariants,
  checkLabelOriginals,
  checkClosingSections,
  checkSentenceLength,
];

/** What is asked of articles alone: an id, a place in the table of contents. Pages that a locale lacks are told where they are read. */
export const articleChecks: ReadonlySet<Check> = new Set([
  checkMissingIds,
  checkTocMembers,
  checkMissingTranslations,
  checkMissingChanges,
  checkClosingSections,
  checkLostAddresses,
  checkLostSections,
  checkNewAddresses,
  checkStale,
  checkStalePassages,
]);
