// All checks, in the order of their subjects. A new rule is a file and its test, a line here, without which it never runs,
// and a row in `rules.ts`. Problems of single documents are found while they are read or rendered: a construct of the
// Markdown tells its own, the catalog those of files and front matter.
import type { Rule } from '../rules.ts';
import { checkAcronyms } from './translations/acronyms.ts';
import { checkApostrophes } from './texts/apostrophes.ts';
import { checkBadgeLinks } from './addresses/badge-links.ts';
import { checkBrackets } from './translations/brackets.ts';
import { checkChangedCode } from './translations/changed-code.ts';
import type { ArticleCheck, Check } from './checked-content.ts';
import { checkClosingSections } from './articles/closing-sections.ts';
import { checkCodeFences } from './texts/code-fences.ts';
import { checkDuplicateTitles } from './articles/duplicate-titles.ts';
import { checkEmptyArticles } from './articles/empty-articles.ts';
import { checkForeignAddresses } from './addresses/foreign-addresses.ts';
import { checkFrenchSpacing } from './texts/french-spacing.ts';
import { checkGlossaryMeanings } from './articles/glossary-meanings.ts';
import { checkGlossaryTerms } from './translations/glossary-terms.ts';
import { checkLabelOriginals } from './translations/label-originals.ts';
import { checkLabels } from './translations/labels.ts';
import { checkListPunctuation } from './translations/list-punctuation.ts';
import { checkLiterals } from './translations/literals.ts';
import { checkLostAddresses } from './addresses/lost-addresses.ts';
import { checkLostSections } from './addresses/lost-sections.ts';
import { checkMangledAddresses } from './addresses/mangled-addresses.ts';
import { checkMissingChanges } from './translations/missing-changes.ts';
import { checkMissingIds } from './articles/missing-ids.ts';
import { checkMissingTranslations } from './translations/missing-translations.ts';
import { checkMovedAddresses } from './addresses/moved-addresses.ts';
import { checkNewAddresses } from './addresses/new-addresses.ts';
import { checkNumberUnits } from './texts/number-units.ts';
import { checkOldHosts } from './addresses/old-hosts.ts';
import { checkPageComponents } from './articles/page-components.ts';
import { checkPlaceWords } from './texts/place-words.ts';
import { checkPublicFiles } from './addresses/public-files.ts';
import { checkRedirectSources } from './addresses/redirect-sources.ts';
import { checkRedirectTargets } from './addresses/redirect-targets.ts';
import { checkSectionLinks } from './addresses/section-links.ts';
import { checkSecretsInComments } from './texts/secrets-in-comments.ts';
import { checkSentenceLength } from './texts/sentence-length.ts';
import { checkStalePassages } from './translations/stale-passages.ts';
import { checkStale } from './translations/stale.ts';
import { checkStraySpaces } from './texts/stray-spaces.ts';
import { checkStructure } from './translations/structure.ts';
import { checkTermHeadings } from './translations/term-headings.ts';
import { checkTitles } from './articles/titles.ts';
import { checkTocMembers } from './articles/toc-members.ts';
import { checkUntranslatedTitles } from './translations/untranslated-titles.ts';
import { checkUntranslated } from './translations/untranslated.ts';
import { checkWordVariants } from './translations/word-variants.ts';

/** A check and when it runs. */
export type CheckRow = (
  | { check: Check; ofArticle?: undefined }
  /** What it says of an article is kept while the article is as it was. */
  | { check: ArticleCheck; ofArticle: true }
) & {
  /** The rule that it is about; some checks tell a second one beside it. Its row in `rules.ts` says in which profile it is looked for. */
  rule: Rule;
  /**
   * Set where it asks for what articles alone have: an id, a place in the table of contents. Pages that a locale lacks are
   * told where they are read.
   */
  onlyArticles?: true;
  /**
   * Set where it is asked of every text, also of one that is no document: the meanings of words. Their links are among those
   * of the page that shows them.
   */
  alsoMeanings?: true;
};

export const checks: readonly CheckRow[] = [
  // articles and their places
  { rule: 'exl-id-missing', check: checkMissingIds, onlyArticles: true },
  { rule: 'duplicate-title', check: checkDuplicateTitles },
  { rule: 'article-empty', check: checkEmptyArticles },
  { rule: 'title-differs', check: checkTitles },
  { rule: 'not-in-toc', check: checkTocMembers, onlyArticles: true },
  { rule: 'redirect-invalid', check: checkRedirectSources },
  { rule: 'redirect-target-missing', check: checkRedirectTargets },
  { rule: 'public-file-taken', check: checkPublicFiles },
  { rule: 'address-lost', check: checkLostAddresses, onlyArticles: true },
  { rule: 'section-lost', check: checkLostSections, onlyArticles: true },
  { rule: 'address-new', check: checkNewAddresses, onlyArticles: true },
  // links
  { rule: 'section-missing', check: checkSectionLinks },
  { rule: 'section-missing', check: checkBadgeLinks },
  { rule: 'old-host', check: checkOldHosts },
  { rule: 'foreign-address', check: checkForeignAddresses },
  { rule: 'address-moved', check: checkMovedAddresses },
  { rule: 'address-mangled', check: checkMangledAddresses, ofArticle: true, alsoMeanings: true },
  { rule: 'component-attribute', check: checkPageComponents },
  // translations beside their reference
  { rule: 'translation-missing', check: checkMissingTranslations, onlyArticles: true },
  { rule: 'changes-missing', check: checkMissingChanges, onlyArticles: true },
  { rule: 'stale', check: checkStale, onlyArticles: true },
  { rule: 'passage-stale', check: checkStalePassages, onlyArticles: true },
  { rule: 'structure-drift', check: checkStructure },
  { rule: 'untranslated', check: checkUntranslated },
  { rule: 'title-untranslated', check: checkUntranslatedTitles },
  { rule: 'literal-changed', check: checkLiterals, ofArticle: true, alsoMeanings: true },
  { rule: 'code-changed', check: checkChangedCode, ofArticle: true },
  { rule: 'glossary-meaning', check: checkGlossaryMeanings },
  { rule: 'term-lost', check: checkGlossaryTerms, alsoMeanings: true },
  { rule: 'term-heading', check: checkTermHeadings },
  { rule: 'acronym-changed', check: checkAcronyms, ofArticle: true, alsoMeanings: true },
  { rule: 'label-inconsistent', check: checkLabels, ofArticle: true, alsoMeanings: true },
  { rule: 'brackets-lost', check: checkBrackets, ofArticle: true, alsoMeanings: true },
  // text
  { rule: 'secret-in-comment', check: checkSecretsInComments, ofArticle: true },
  { rule: 'unclosed-code', check: checkCodeFences, ofArticle: true },
  { rule: 'list-punctuation', check: checkListPunctuation, ofArticle: true },
  { rule: 'apostrophe-entity', check: checkApostrophes, ofArticle: true, alsoMeanings: true },
  { rule: 'loose-hyphen', check: checkStraySpaces, ofArticle: true, alsoMeanings: true },
  { rule: 'french-spacing', check: checkFrenchSpacing, ofArticle: true, alsoMeanings: true },
  { rule: 'unit-spacing', check: checkNumberUnits, alsoMeanings: true },
  { rule: 'place-word', check: checkPlaceWords, ofArticle: true, alsoMeanings: true },
  { rule: 'word-variant', check: checkWordVariants, alsoMeanings: true },
  { rule: 'label-without-original', check: checkLabelOriginals, alsoMeanings: true },
  { rule: 'closing-sections', check: checkClosingSections, onlyArticles: true },
  { rule: 'long-sentences', check: checkSentenceLength },
];
