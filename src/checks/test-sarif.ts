// For tests: the part of SARIF 2.1.0 that the project writes, with what its JSON schema requires of it (OASIS, Errata 01,
// `sarif-schema-2.1.0.json`): properties that must be there, none that it does not know, values and least numbers. The
// schema cannot say that a rule is found by its index; that is section 3.27.6 of the text.
import { z } from 'zod';

const message = z.strictObject({ text: z.string().min(1) });
/** RFC 3986, 4.1; with a `uriBaseId` it is relative (section 3.4.4). */
const relativeUri = z.string().regex(/^(?![a-z][a-z0-9+.-]*:|\/)(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$/i);
const region = z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1).optional() });
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: relativeUri, uriBaseId: z.literal('ROOT') }),
    region: region.optional(),
  }),
});
const run = z
  .strictObject({
    tool: z.strictObject({
      driver: z.strictObject({
        name: z.string().min(1),
        rules: z.array(z.strictObject({ id: z.string().min(1), shortDescription: message })),
      }),
    }),
    originalUriBaseIds: z.strictObject({ ROOT: z.strictObject({ description: message }) }),
    results: z.array(
      z.strictObject({
        ruleId: z.string(),
        ruleIndex: z.int().min(0),
        level: z.enum(['none', 'note', 'warning', 'error']),
        message,
        locations: z.array(location).length(1),
      }),
    ),
  })
  .refine(({ tool, results }) => results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId))
  .refine(({ tool: { driver } }) => new Set(driver.rules.map(({ id }) => id)).size === driver.rules.length);

const log = z.strictObject({ $schema: z.url(), version: z.literal('2.1.0'), runs: z.array(run).length(1) });

/** The results of a log. Throws with what is wrong in it. */
export const readSarif = (text: string): z.infer<typeof run>['results'] =>
  log.parse(JSON.parse(text)).runs.flatMap(({ results }) => results);
