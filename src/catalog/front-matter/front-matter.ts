// Raw front matter -> the resolved front matter of a document: `metadata.md`, then `TOC.md`, then the article itself.
import { type Badge, parseBadge } from './badge.ts';
import type { Problem } from '../../problem.ts';
import { didYouMean } from '../../nearest.ts';
import { frontMatterKeys, frontMatterLevelSchema, type FrontMatterValues, ownKeys, usedKeys } from './front-matter-schema.ts';
import { emptyRecord } from '../records.ts';
import type { SplitFile } from './split-front-matter.ts';

const isBadgeKey = (key: string): boolean => key.startsWith('badge');

/** Values of one file that passed the schema; the wrong ones are left out and reported. */
export interface CheckedValues {
  values: FrontMatterValues;
  /** As written, for `FrontMatter.other`. */
  data: Record<string, unknown>;
  /** By key; undefined where the value is no badge. */
  badges: Record<string, Badge | undefined>;
  problems: Problem[];
}

/** Checks the front matter of one file field by field. `kind` says whether a title is required. */
export function checkFrontMatter(split: SplitFile, file: string, kind: 'article' | 'defaults'): CheckedValues {
  const problems: Problem[] = [];
  const placeOf = (key: string) => ({ file, line: split.lines[key] ?? 1 });
  const parsed = frontMatterLevelSchema.safeParse(split.data);
  const wrong = new Set<string>();
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const [key, item] = [String(issue.path[0]), Number(issue.path[1])];
    if (wrong.has(key)) continue;
    wrong.add(key);
    problems.push({
      rule: key === 'title' ? 'title-missing' : 'front-matter-value',
      file,
      line: split.itemLines[key]?.[item] ?? split.lines[key] ?? 1,
      message: `\`${key}\` cannot be read as it stands: ${issue.message}.`,
    });
  }
  for (const key of Object.keys(split.data)) {
    if (frontMatterKeys.includes(key) || isBadgeKey(key)) continue;
    problems.push({
      rule: 'front-matter-unknown-key',
      ...placeOf(key),
      message: `\`${key}\` is no key that is known here.${didYouMean(key, frontMatterKeys)}`,
    });
  }
  const badges = emptyRecord<Badge | undefined>();
  for (const key of Object.keys(split.data).filter(isBadgeKey)) {
    const { badge, complaints } = parseBadge(split.data[key]);
    badges[key] = badge && { ...badge, place: placeOf(key) };
    for (const complaint of complaints) {
      problems.push({
        rule: 'front-matter-value',
        ...placeOf(key),
        message: `\`${key}\` cannot be read as it stands: ${complaint.replace(/[^.?]$/, '$&.')}`,
      });
    }
  }
  problems.push(...findNoise(split, file));
  const usable = Object.fromEntries(Object.entries(split.data).filter(([key]) => !wrong.has(key)));
  const values = parsed.success ? parsed : frontMatterLevelSchema.safeParse(usable);
  if (kind === 'article' && split.hasFrontMatter && split.data['title'] === undefined && !split.isBroken) {
    problems.push({ rule: 'title-missing', file, line: 1, message: 'The front matter has no `title`.' });
  }
  return { values: values.success ? values.data : {}, data: split.data, badges, problems };
}

const noises: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});/i, what: 'an HTML entity' },
  { pattern: /[\u200b\u200c\ufeff]/, what: 'a zero-width character' },
  { pattern: /\S {2,}\S/, what: 'a doubled space' },
];

/** What translation tools leave in titles and descriptions; search results show these as they are. */
function findNoise(split: SplitFile, file: string): Problem[] {
  return ['title', 'description'].flatMap((key) => {
    const value = split.data[key];
    const found = typeof value === 'string' ? noises.filter(({ pattern }) => pattern.test(value)) : [];
    return found.map(({ pattern, what }): Problem => {
      const shown = pattern.exec(String(value))?.[0] ?? '';
      return {
        rule: 'front-matter-noise',
        file,
        line: split.lines[key] ?? 1,
        message: `\`${key}\` holds ${what} (\`${shown}\`).`,
      };
    });
  });
}

/** `mini-toc-levels` is `miniTocLevels`. */
type FieldOf<Key extends string> = Key extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<FieldOf<Rest>>}` : Key;
/** Keys that nothing reads have no type in the schema. */
type Fields = {
  [Key in keyof FrontMatterValues as unknown extends FrontMatterValues[Key] ? never : FieldOf<Key>]: NonNullable<
    FrontMatterValues[Key]
  >;
};

const fieldOf = (key: string): string => key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The values that the site uses, by the names of their fields; those that are not set are left out. */
const toFields = (values: FrontMatterValues): Fields =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (usedKeys.has(key) && value !== undefined ? [[fieldOf(key), value]] : [])),
  );

/** What fields hold where nobody sets them; any other is undefined then. */
const whereUnset = {
  feature: [],
  role: [],
  level: [],
  topic: [],
  search: [],
  hidefromtoc: false,
  index: true,
  promoted: false,
  changes: [],
} satisfies Fields;
type FieldWithValue = keyof typeof whereUnset;

/** Resolved front matter of a document: its own, over that of `TOC.md`, over that of `metadata.md`. */
export interface FrontMatter
  extends Omit<Fields, 'exlId' | 'unlisted' | 'published' | FieldWithValue>,
    Required<Pick<Fields, FieldWithValue>> {
  title: string;
  hide: boolean;
  draft: boolean;
  badges: Badge[];
  /** What the site does not use, as written, keys in lower case. */
  other: Record<string, unknown>;
}

/**
 * One front matter from several levels, the strongest last. `fallbackTitle` serves where the article has no usable
 * title, so that its page exists all the same.
 */
export function resolveFrontMatter(levels: readonly CheckedValues[], fallbackTitle: string): FrontMatter {
  const values: FrontMatterValues = {};
  const data = emptyRecord<unknown>();
  const badges = emptyRecord<Badge | undefined>();
  for (const [index, level] of levels.entries()) {
    const isOwn = index === levels.length - 1;
    const isPassedOn = ([key]: [string, unknown]) => isOwn || !ownKeys.has(key);
    Object.assign(values, Object.fromEntries(Object.entries(level.values).filter(isPassedOn)));
    Object.assign(data, Object.fromEntries(Object.entries(level.data).filter(isPassedOn)));
    Object.assign(badges, level.badges);
  }
  const other = Object.entries(data).filter(([key]) => !usedKeys.has(key) && !isBadgeKey(key));
  // The id is a field of the document; the other two are other words for fields that are there.
  const { exlId: _, unlisted, published, ...fields } = toFields(values);
  return {
    ...structuredClone(whereUnset),
    ...fields,
    title: fields.title ?? fallbackTitle,
    hide: fields.hide === true || unlisted === true,
    draft: fields.draft === true || published === false,
    badges: Object.values(badges).filter((badge) => badge !== undefined),
    other: Object.fromEntries(other),
  };
}

/** Front matter that says a title and nothing else. */
export const plainFrontMatter = (title: string): FrontMatter => resolveFrontMatter([], title);
