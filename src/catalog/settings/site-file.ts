// `site.yml` as data: what may stand in it, and what is wrong with what does.
import { isBase, isOrigin, originPattern } from '../urls.ts';
import { z } from 'zod';
import type { Problem } from '../../problem.ts';
import { didYouMean } from '../../nearest.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { editSchema } from './edit-links.ts';
import { ticketSchema } from './ticket-settings.ts';

const anAddress = 'write an address that begins with `https://`';
const anOrigin = 'write where the site lives, such as `https://help.example.org`; a path goes into `base`';
const aWayToWrite = 'write an address that begins with `https://` or `mailto:`';
const perLocale = z.union([z.string(), z.record(z.string(), z.string())], {
  error: 'write a text, or a line for each locale: `en: …`',
});
/** Checks and the policy of the pages ask for the parts of addresses. */
const isAddress = (text: string): boolean => URL.canParse(text.replace('{locale}', 'en'));
const webAddress = z
  .string({ error: anAddress })
  .regex(/^https?:\/\/[^\s]+$/, anAddress)
  .refine(isAddress, anAddress);

export const siteSchema = z.strictObject({
  name: perLocale.optional().describe('Name of the site, one for all or one per locale.'),
  description: perLocale.optional().describe('What the site is for, in a sentence, one for all or one per locale.'),
  footer: perLocale.optional().describe('A sentence at the foot of every page, one for all or one per locale.'),
  logo: z
    .string()
    .optional()
    .describe('The mark beside the name, an image below `help/` of the reference locale, such as `assets/logo.svg`.'),
  reference: z.string().optional().describe('The locale that defines structure and serves as fallback.'),
  profile: z
    .enum(['strict', 'import'], { error: 'write `strict` or `import`' })
    .optional()
    .describe('`strict`: errors stop the build; `import`: for inherited content, errors become warnings.'),
  url: z
    .string({ error: anOrigin })
    .regex(originPattern, { error: anOrigin, abort: true })
    .refine(isOrigin, anOrigin)
    .optional()
    .describe('Where the site will live, without its base path.'),
  base: z
    .string()
    .refine(isBase, 'write a path such as `/docs/`, of letters, digits, `.`, `_`, `~` and `-`')
    .optional()
    .describe('Path below which the site will live.'),
  locales: z
    .union(
      [
        z.array(z.string()),
        z.record(
          z.string(),
          z.union([z.string(), z.null(), z.strictObject({ folder: z.string().optional(), lang: z.string().optional() })]),
        ),
      ],
      {
        error:
          'write the folders as a list, `[en, fr]`, or a line for each locale: `fr: fr-FR`, `pt: { folder: pt, lang: pt-BR }`',
      },
    )
    .optional()
    .describe('The folder of each language; `lang` where the language tag differs from it.'),
  tickets: z.record(z.string(), ticketSchema).optional().describe('Where tickets are opened, by a name that articles use.'),
  'closing-sections': z
    .array(z.string())
    .optional()
    .describe('Ids of the sections with which an article on a problem ends, in their order, such as `[worked, still-fails]`.'),
  'decommissioned-hosts': z.array(z.string()).optional().describe('Hosts that no longer answer; a link to one is a problem.'),
  'published-at': z
    .array(webAddress)
    .optional()
    .describe('Addresses of these articles elsewhere; links to them stay within the site.'),
  search: z
    .strictObject({
      'off-site': z.strictObject({ name: z.string(), action: webAddress, parameter: z.string().default('q') }).optional(),
      topics: z.array(z.string()).optional().describe('Topics of everyday words that take part; unset, the texts tell.'),
    })
    .optional()
    .describe('Everyday words of the search, and another search for readers without script.'),
  compress: z
    .boolean()
    .optional()
    .describe('Whether texts are written compressed as well, `.br` and `.gz`; `false` for hosts that compress themselves.'),
  'reference-history': z
    .string()
    .optional()
    .describe(
      'Folder whose git history is that of the reference, such as `../articles.en`; unset, that of the reference locale.',
    ),
  previews: z
    .union([z.boolean(), z.strictObject({ fonts: z.array(z.string()) })], {
      error: 'write `true`, `false` or `{ fonts: [font.ttf] }`',
    })
    .optional()
    .describe('Whether each article has a picture that goes with links to it, and further fonts to draw it with.'),
  feedback: z
    .string({ error: aWayToWrite })
    .regex(/^(https:\/\/|mailto:)\S+$/, aWayToWrite)
    .refine(isAddress, aWayToWrite)
    .optional()
    .describe('Where the answer to “Was this article helpful?” goes; unset, it is not asked.'),
  offline: z
    .boolean({ error: 'write `true` or `false`' })
    .optional()
    .describe('`false`: nothing is kept for readers without a connection, and what was kept is removed.'),
  edit: editSchema.optional().describe('Links below an article for people without git.'),
});

const forms: Record<string, string> = {
  string: 'write a text',
  boolean: 'write `true` or `false`',
  array: 'write a list, such as `[a, b]`',
  object: 'write a line `name: value` for each of its settings',
  record: 'write a line `name: value` for each',
};

/** What to write, for kinds of values that have no sentence of their own above. */
const describeIssue: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_value') return `write one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  return issue.code === 'invalid_type' ? forms[issue.expected] : undefined;
};

export type SiteFile = z.infer<typeof siteSchema>;

/** What a type is where lines with names stand in it. */
function namedPart(type: unknown): unknown {
  if (type instanceof z.ZodOptional) return namedPart(type.unwrap());
  if (type instanceof z.ZodUnion) return type.options.find((one) => one instanceof z.ZodObject || one instanceof z.ZodRecord);
  return type;
}

/** The names that may stand below a path of the file. */
function knownBelow(path: readonly PropertyKey[]): string[] {
  let type: unknown = siteSchema;
  for (const key of path)
    type = namedPart(type instanceof z.ZodObject ? type.shape[String(key)] : type instanceof z.ZodRecord && type.valueType);
  return type instanceof z.ZodObject ? Object.keys(type.shape) : [];
}

/** The settings that are right; each wrong one is left out and reported at its line. */
export function checkSiteFile(yaml: ParsedYaml, file: string): { site: SiteFile; problems: Problem[] } {
  const problems: Problem[] = [];
  if (yaml.value === undefined || yaml.value === null) return { site: {}, problems };
  const parsed = siteSchema.safeParse(yaml.value, { error: describeIssue });
  if (parsed.success) return { site: parsed.data, problems };
  for (const issue of parsed.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const name of names) {
      const path = name === undefined ? issue.path : [...issue.path, name];
      const known = knownBelow(issue.path);
      const message =
        name === undefined
          ? `${path.length === 0 ? 'The file' : `\`${path.join('.')}\``} cannot be read: ${issue.message}.`
          : `\`${path.join('.')}\` is no setting that is known here.${didYouMean(name, known)}`;
      problems.push({ rule: 'site-setting', file, line: yaml.lineOf(path), message });
    }
  }
  // the parts that are right still count: drop the wrong ones by their first key
  const wrong = new Set(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  const rest = siteSchema.safeParse(Object.fromEntries(Object.entries(Object(yaml.value)).filter(([key]) => !wrong.has(key))));
  return { site: rest.success ? rest.data : {}, problems };
}
