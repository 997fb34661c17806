// `site.yml` as data: what may stand in it, and what is wrong with what does.
import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../nearest.ts';
import type { ParsedYaml } from './parse-yaml.ts';

const perLocale = z.union([z.string(), z.record(z.string(), z.string())]);
const webAddress = z.string().regex(/^https?:\/\/[^\s]+$/, 'write an address that begins with `https://`');

const siteSchema = z.strictObject({
  name: perLocale.optional().describe('Name of the site, one for all or one per locale.'),
  description: perLocale.optional().describe('What the site is for, in a sentence, one for all or one per locale.'),
  reference: z.string().optional().describe('The locale that defines structure and serves as fallback.'),
  profile: z.enum(['strict', 'import'], { error: 'write `strict` or `import`' }).optional(),
  url: webAddress.optional().describe('Where the site will live, without its base path.'),
  base: z.string().optional().describe('Path below which the site will live.'),
  locales: z
    .union([
      z.array(z.string()),
      z.record(
        z.string(),
        z.union([z.string(), z.null(), z.strictObject({ folder: z.string().optional(), lang: z.string().optional() })]),
      ),
    ])
    .optional(),
  tickets: z
    .record(
      z.string(),
      z.strictObject({
        product: z.string().optional(),
        'short-name': z.string().optional(),
        url: z.union([webAddress, z.record(z.string(), webAddress)]),
        'needs-sign-in': z.boolean().default(false),
        'accepts-prefill': z.enum(['none', 'query', 'mailto']).default('none'),
        asks: z.array(z.string()).default([]),
        'agent-language': z.string().default('en'),
      }),
    )
    .optional(),
  'decommissioned-hosts': z.array(z.string()).optional(),
  'published-at': z.array(webAddress).optional(),
  search: z
    .strictObject({
      'off-site': z.strictObject({ name: z.string(), action: webAddress, parameter: z.string().default('q') }).optional(),
    })
    .optional(),
  feedback: z
    .string()
    .regex(/^(https:\/\/|mailto:)\S+$/, 'write an address that begins with `https://` or `mailto:`')
    .optional(),
});

export type SiteFile = z.infer<typeof siteSchema>;

/** The settings that are right; each wrong one is left out and reported at its line. */
export function checkSiteFile(yaml: ParsedYaml, file: string): { site: SiteFile; problems: Problem[] } {
  const problems: Problem[] = [];
  if (yaml.value === undefined || yaml.value === null) return { site: {}, problems };
  const parsed = siteSchema.safeParse(yaml.value);
  if (parsed.success) return { site: parsed.data, problems };
  for (const issue of parsed.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const name of names) {
      const path = name === undefined ? issue.path : [...issue.path, name];
      const known = issue.path.length === 0 ? Object.keys(siteSchema.shape) : [];
      const message =
        name === undefined
          ? `\`${path.join('.')}\` cannot be read: ${issue.message}.`
          : `\`${path.join('.')}\` is no setting that is known here.${didYouMean(name, known)}`;
      problems.push({ rule: 'site-setting', file, line: yaml.lineOf(path), message });
    }
  }
  // the parts that are right still count: drop the wrong ones by their first key
  const wrong = new Set(parsed.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])])));
  const rest = siteSchema.safeParse(Object.fromEntries(Object.entries(Object(yaml.value)).filter(([key]) => !wrong.has(key))));
  return { site: rest.success ? rest.data : {}, problems };
}
