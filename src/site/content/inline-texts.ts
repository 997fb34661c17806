// Titles, descriptions and labels may hold tokens (`[!DNL …]`) and emphasis. What was parsed is kept between builds.
import path from 'node:path';
import { readInline, rememberInline, type InlineText } from '../../markdown/read-inline.ts';
import { openValuesOfCode } from '../cache/values-of-code.ts';

export interface Inline {
  /** Safe inline HTML. */
  html(source: string): string;
  /** Plain text. */
  text(source: string): string;
  /** Keeps what was parsed; pages ask for texts up to the end of a build. */
  save(): void;
}

export function createInline(cacheDir: string): Inline {
  const reader = path.join(import.meta.dirname, '../../markdown/read-inline.ts');
  const kept = openValuesOfCode<InlineText>(cacheDir, 'inline-texts', reader);
  rememberInline(kept.takeOrMake);
  return {
    html: (source) => readInline(source).html,
    text: (source) => readInline(source).text,
    save: kept.save,
  };
}
