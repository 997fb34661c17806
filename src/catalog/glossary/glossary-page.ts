// The glossary page: its order and names come from `glossary.yml`, what its words mean from `glossary.yml` of each locale.
// An article shows it where it says `{{$glossary}}`.
import { z } from 'zod';
import { memoize } from '../../memoize.ts';
import type { Article, Document } from '../document.ts';
import type { Locale } from '../../vocabulary.ts';
import type { Catalog } from '../catalog.ts';
import type { GlossaryGroup, GlossaryName } from './glossary.ts';
import { wordItself } from './glossary.ts';
import { localeSettings } from '../links/locale-of.ts';
import { parseYaml } from '../settings/parse-yaml.ts';

/** A text of `glossary.yml` of a locale. `line` is that of its key. */
export interface Meaning {
  text: string;
  line: number;
}

/** `glossary.yml` of a locale: titles of groups and meanings of words, by id. */
export interface Meanings {
  locale: Locale;
  file: string;
  groups: ReadonlyMap<string, Meaning>;
  words: ReadonlyMap<string, Meaning>;
  /** What in it cannot be read. */
  faults: { line: number; message: string }[];
}

const texts = z.record(z.string(), z.string());
const schema = z.object({ groups: texts.optional(), words: texts.optional() });

function readMeanings(locale: Locale, file: string, text: string): Meanings {
  const yaml = parseYaml(text, file);
  const parsed = schema.safeParse(yaml.value ?? {});
  const place = (kind: 'groups' | 'words'): Meanings['groups'] =>
    new Map(
      Object.entries((parsed.success ? parsed.data[kind] : undefined) ?? {}).map(([id, value]) => [
        id,
        { text: value.trim(), line: yaml.lineOf([kind, id]) },
      ]),
    );
  const faults = [
    ...yaml.problems.map(({ line = 1, message }) => ({ line, message })),
    ...(parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => ({
          line: yaml.lineOf(path),
          message: `\`${path.join('.')}\` cannot be read: ${message}.`,
        }))),
  ];
  return { locale, file, groups: place('groups'), words: place('words'), faults };
}

const readAll = memoize(
  (localeWords: Catalog['localeWords']): ReadonlyMap<Locale, Meanings> =>
    new Map(
      localeWords.flatMap(({ locale, file, text, name }) =>
        name === 'glossary' ? [[locale, readMeanings(locale, file, text)] as const] : [],
      ),
    ),
);

/** What each locale has of the glossary page. */
export const meaningsByLocale = ({ localeWords }: Pick<Catalog, 'localeWords'>): ReadonlyMap<Locale, Meanings> =>
  readAll(localeWords);

/** What a locale calls a word of the page, as Markdown; undefined where the glossary does not say. */
export function nameIn({ site }: Pick<Catalog, 'site'>, name: GlossaryName, locale: Locale): string | undefined {
  const isReference = locale === site.reference;
  if (name.kind === 'term') return name.term;
  if (name.kind === 'word') return isReference ? wordItself(name.word.word) : name.word.in[locale];
  const gloss = isReference ? undefined : name.glosses[locale];
  return `[!UICONTROL ${name.label}]${gloss === undefined || gloss.toLowerCase() === name.label.toLowerCase() ? '' : ` (${gloss})`}`;
}

/** A part of the page as Markdown, with the file that it comes from, for the problems in it. */
export interface GlossaryPart {
  text: string;
  file: string;
  lineOffset: number;
  /** Its language where it is not that of the page. */
  lang: string | undefined;
}

/** Lines of a part before the meaning: the heading and an empty one. */
const headingLines = 2;

/** The parts of the page in a locale, each in the reference's language where the locale lacks it. Empty where there is no page. */
export function glossaryParts(catalog: Catalog, locale: Locale): GlossaryPart[] {
  const { reference } = catalog.site;
  const meanings = meaningsByLocale(catalog);
  const langOf = (wanted: Locale): string => localeSettings(catalog, wanted).lang;
  const find = (kind: 'groups' | 'words', id: string): (Meaning & Pick<Meanings, 'file' | 'locale'>) | undefined =>
    [locale, reference].flatMap((candidate) => {
      const own = meanings.get(candidate);
      const meaning = own?.[kind].get(id);
      return own && meaning && meaning.text !== '' ? [{ ...meaning, file: own.file, locale: own.locale }] : [];
    })[0];
  const partOf = (mark: string, id: string, heading: string, text: string, at: Meaning & Pick<Meanings, 'file' | 'locale'>) => ({
    text: `${mark} ${heading} {#${id}}\n\n${text}\n`,
    file: at.file,
    lineOffset: at.line - 1 - headingLines,
    lang: langOf(at.locale) === langOf(locale) ? undefined : langOf(at.locale),
  });
  const partsOf = ({ id, entries }: GlossaryGroup): GlossaryPart[] => {
    const title = find('groups', id);
    return [
      ...(title ? [{ ...partOf('##', id, title.text, '', title), lineOffset: title.line - 1 }] : []),
      ...entries.flatMap(({ id: own, name }) => {
        const meaning = find('words', own);
        if (!meaning) return [];
        const heading = nameIn(catalog, name, meaning.locale) ?? nameIn(catalog, name, reference) ?? own;
        return [partOf('###', own, capitalised(heading, langOf(meaning.locale)), meaning.text, meaning)];
      }),
    ];
  };
  return catalog.glossary.page.flatMap(partsOf);
}

const capitalised = (text: string, lang: string): string => text.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase(lang));

/** How an article asks for the page. */
const marker = /^\{\{\s*\$glossary\s*\}\}\s*$/im;
/** Fenced code, to its end or that of the text: an article may tell how the page is asked for. */
const fencedCode = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm;

/** Whether a document shows the glossary. */
export const showsGlossary = ({ body }: Pick<Document, 'body'>): boolean =>
  marker.test(body) && marker.test(body.replace(fencedCode, ''));

/** The article that shows the glossary; undefined where none does. */
export const glossaryArticle = memoize(({ articles, site }: Catalog): Article | undefined =>
  articles.find(({ documents }) => {
    const document = documents[site.reference];
    return document !== undefined && showsGlossary(document);
  }),
);

/** A word that articles link to its meaning, in the forms in which it stands in texts. */
export interface TermLink {
  href: string;
  forms: string[];
}

/** The words that a document links where they first stand: none on the glossary page itself, and none where there is no such page. */
export function termLinks(catalog: Catalog, document: Document): TermLink[] {
  if (catalog.glossary.links.length === 0) return [];
  const article = glossaryArticle(catalog);
  if (!article || article.path === document.path) return [];
  const { locale } = document;
  return catalog.glossary.links.flatMap(({ id, name, forms }) => {
    // a label is what readers select: in a text it is no word to look up
    const own = name.kind === 'label' ? undefined : nameIn(catalog, name, locale);
    const all = [...(own === undefined ? [] : [own]), ...(forms[locale] ?? [])];
    return all.length === 0 ? [] : [{ href: `/help/${article.path}.md#${id}`, forms: all }];
  });
}
