// JSON Schemas for editors, from the zod schemas that the build holds the files to.
import { z } from 'zod';
import { frontMatterSchema } from './front-matter/front-matter-schema.ts';
import { siteSchema } from './settings/site-file.ts';

/** Text of each schema file by its name in `schemas/`. */
export function jsonSchemas(): Record<string, string> {
  const print = (title: string, schema: z.ZodType, more: object = {}): string =>
    `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), ...more }, null, 2)}\n`;
  return {
    // Badges have names of the author's own: `badge`, `badge-beta`.
    'front-matter.schema.json': print('Front matter of an article', frontMatterSchema, {
      patternProperties: { '^badge': {} },
      additionalProperties: false,
      required: ['title'],
    }),
    'site.schema.json': print('Settings of the site, `site.yml`', siteSchema),
  };
}
