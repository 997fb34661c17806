// JSON Schemas for editors, from the same zod schemas that the build holds guides to.
import { z } from 'zod';
import { guideSchema, wordsSchema } from './schema.ts';

/** Text of each schema file by its name in `schemas/`. */
export function jsonSchemas(): Record<string, string> {
  const print = (schema: z.ZodType, title: string): string =>
    `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;
  return {
    'guide.schema.json': print(guideSchema, 'The graph of a guide'),
    'guide-words.schema.json': print(wordsSchema, 'The words of a guide in one language'),
  };
}
