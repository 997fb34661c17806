// Titles, descriptions and labels may hold tokens (`[!DNL …]`) and emphasis. What was parsed is kept between builds.
import path from 'node:path';
import { digest } from '../../digest.ts';
import { readInline, rememberInline, type InlineText } from '../../markdown/read-inline.ts';
import { codeVersion } from '../cache/code-version.ts';
import { openKeptValues } from '../cache/kept-values.ts';

export interface Inline {
  /** Safe inline HTML. */
  html(source: string): string;
  /** Plain text. */
  text(source: string): string;
  /** Keeps what was parsed; pages ask for texts up to the end of a build. */
  save(): void;
}

export function createInline(cacheDir: string): Inline {
  const kept = openKeptValues<InlineText>(path.join(cacheDir, 'inline-texts'));
  const version = codeVersion(path.join(import.meta.dirname, '../../markdown/read-inline.ts'));
  rememberInline((source, make) => kept.takeOrMake(digest(version, source), make));
  return {
    html: (source) => readInline(source).html,
    text: (source) => readInline(source).text,
    save: kept.save,
  };
}
