// The files of a new locale. Values in, values out; `make-locale.ts` writes them.
import { canonicalTag } from '../../catalog/settings/locale-settings.ts';
import { stringsLanguage } from '../../i18n/strings.ts';
import { wordsFile } from '../../i18n/check-interface-words.ts';
import { addToSiteFile } from './add-to-site-file.ts';
import { wordsNameOf, wordsToFill } from './words-to-fill.ts';

export interface LocalePlan {
  /** Of the content folder, and of the project: path and text. */
  content: { file: string; text: string }[];
  project: { file: string; text: string }[];
  /** New text of `site.yml`; undefined where it stays. */
  siteFile: string | undefined;
}

export interface LocaleWish {
  locale: string;
  /** Text of `site.yml`; undefined where there is none. */
  siteFile: string | undefined;
  /** Folder of the locale, where the site has it already. */
  folder: string | undefined;
  /** Tag, where the site has the locale already. */
  lang: string | undefined;
  /** Files below the reference locale's folder that are translated as a whole: path and text. */
  files: readonly { path: string; text: string }[];
  /** Whether a file is there already, below the content folder. */
  exists: (file: string) => boolean;
}

/** Plans what is not there yet, or says what is wrong with the wish. */
export function planLocale(wish: LocaleWish): LocalePlan | { mistake: string } {
  const { locale, siteFile, folder = locale } = wish;
  const tag = canonicalTag(wish.lang ?? locale);
  if (tag === undefined) return { mistake: `\`${locale}\` is no language tag such as \`de\`, \`pt-BR\` or \`zh-Hant\`.` };
  const added = siteFile === undefined ? undefined : addToSiteFile(siteFile, locale);
  if (siteFile !== undefined && added === undefined)
    return {
      mistake: `\`locales\` in site.yml has no line to add to. Write \`${locale}: ${locale}\` there by hand, then run this again.`,
    };
  return {
    content: wish.files
      .map(({ path, text }) => ({ file: `${folder}/${path}`, text: withNote(path, text) }))
      .filter(({ file }) => !wish.exists(file)),
    project: stringsLanguage(tag) === undefined ? [{ file: wordsFile(wordsNameOf(tag)), text: wordsToFill(tag) }] : [],
    siteFile: added === siteFile ? undefined : added,
  };
}

const note = 'Still the text of the reference locale: until it is translated, readers see that, marked as such.';

function withNote(path: string, text: string): string {
  if (path.endsWith('.yml') || path.endsWith('.yaml')) return `# ${note}\n${text}`;
  return text;
}
