// `npm run translations -- accept`: somebody has read translations beside their reference, and they say the same.
import { counted } from '../../counted.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { acceptText } from '../../translations/accept.ts';
import { compareCatalog } from '../../translations/compare-catalog.ts';
import type { TranslatedText } from '../../translations/translated-texts.ts';
import { chooseTexts } from './choose-texts.ts';
import { requireReadableLocks, writeLock } from './write-lock.ts';

/** Accepts the chosen texts, all without a word, and tells what was out of date or unknown before. */
export function acceptTranslations(catalog: Catalog, words: readonly string[]): number {
  requireReadableLocks(catalog);
  const { byFile } = compareCatalog(catalog);
  const byLocale = Map.groupBy(chooseTexts(catalog, words), ({ locale }) => locale);
  for (const [locale, texts] of byLocale) {
    const accepted = new Map(texts.map((text) => [text.path, acceptText(text.passages(), text.reference.passages())]));
    const file = writeLock(catalog, locale, accepted);
    const sum = (count: (text: TranslatedText) => number): number => texts.reduce((total, text) => total + count(text), 0);
    const stale = sum((text) => byFile.get(text.file)?.changes.length ?? 0);
    const unknown = sum((text) => byFile.get(text.file)?.unknown.length ?? text.passages().length);
    process.stdout.write(
      `${file}: ${counted(texts.length, 'file')} with ${counted(
        sum((text) => text.passages().length),
        'passage',
      )}; ${counted(stale, 'was', 'were')} out of date, ${unknown} unknown\n`,
    );
  }
  return 0;
}
