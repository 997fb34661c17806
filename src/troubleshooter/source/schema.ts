// The shape of a guide and of its words, once, as zod schemas. Types are inferred from them, the JSON Schema for
// editors is generated from them, and `docs/troubleshooter.md` explains them.
import { z } from 'zod';

/** Ids of nodes, options, parts, causes: never translated, never reused. */
export const idPattern = /^[a-z][a-z0-9-]{0,30}$/;
const id = z.string().regex(idPattern).describe('Lower-case letters, digits and hyphens; never translated, never reused.');
/** Last part of the address of the whole guide on one page: no id of a node. */
export const wholeGuide = 'all';
const nodeId = id.regex(/^(?!all$)/).describe('As other ids, but not `all`, the address of the whole guide on one page.');
const target = z
  .string()
  .regex(/^(guide:)?[a-z][a-z0-9-]{0,30}$/)
  .describe('A node of this guide, or `guide:<other guide>` for the first question of another one.');

const blocks = z
  .union([z.int().min(0), z.string().regex(/^\d+-\d+$/)])
  .describe('Blocks of the section, counted from 0: `2`, or `"2-4"` for several.');
const expect = z
  .string()
  .regex(/^[a-z]+(\(\d+\))?( [a-z]+(\(\d+\))?)*$/)
  .describe('Shape of the blocks in every locale, e.g. `paragraph image` or `list(4)` or `steps(3)`.');

const part = z.strictObject({
  article: z.string().optional().describe('`exl-id` of the article; the one of the guide where left out.'),
  section: z.string().describe('Shared id of the section (its anchor in the reference locale); `_top` before the first heading.'),
  blocks,
  expect,
  in: z
    .record(z.string(), z.strictObject({ section: z.string().optional(), blocks: blocks.optional() }))
    .optional()
    .describe('Another place in single locales whose article is out of step.'),
});

const option = z.strictObject({
  to: target,
  says: id.optional().describe('Cause that this answer points to; kept in the address and in the ticket.'),
  escape: z
    .enum(['unsure', 'other'])
    .optional()
    .describe('The way on for those who do not know (`unsure`) or miss their answer (`other`).'),
  why: id.optional().describe('Reason for leading to the ticket before any fix was tried.'),
  sensitive: z.boolean().optional().describe('True for an answer that must never stand in an address.'),
});

/** Facts that a question can set. `tried` is set by fixes. */
const askable = ['symptom', 'cause', 'service'] as const;
export const carried = ['symptom', 'service', 'cause', 'tried'] as const;
export type CarriedFact = (typeof carried)[number];

const show = z.array(id).describe('Parts of articles shown here, in this order.');
const options = z.record(id, option);
const noEscape = z
  .string()
  .min(10)
  .describe('Reason why everybody knows the answer; only then may the escape option be left out.');

const question = z.strictObject({
  kind: z.literal('question'),
  asks: z.enum(askable).optional().describe('The fact that the answer sets.'),
  show: show.optional(),
  options,
  covers: id.optional().describe('A part that is one list: the options (without escapes) match its items one to one.'),
  'no-escape': noEscape.optional(),
});
const check = z.strictObject({
  kind: z.literal('check'),
  show: show.optional(),
  options,
  'no-escape': noEscape.optional(),
});
const fix = z.strictObject({
  kind: z.literal('fix'),
  show: show.min(1),
  worked: target,
  failed: target,
  blocked: target,
  why: id.optional(),
});
const end = z.strictObject({
  kind: z.literal('end'),
  end: z.enum(['resolved', 'ticket', 'external']),
  show: show.optional(),
});

const isoDate = z.iso.date('write a day as `2026-11-22`');

/** `content/troubleshooters/<guide>.yml` */
export const guideSchema = z.strictObject({
  id: id.describe('Equal to the file name.'),
  version: z.int().min(1).describe('Raise it when the graph changes; it stands in every ticket.'),
  status: z.enum(['draft', 'published', 'retired']),
  owner: z.string().min(1).describe('Team or person to ask.'),
  reviewed: isoDate.describe('Day of the last review, `YYYY-MM-DD`.'),
  'review-every': z
    .string()
    .regex(/^\d{1,4}d$/, 'write a number of days such as `180d`')
    .describe('Days until the next review, e.g. `180d`.'),
  article: z.string().min(1).describe('`exl-id` of the article that this guide belongs to.'),
  ticket: id.describe('Ticket target in `site.yml`.'),
  start: id.describe('The first question.'),
  carry: z.array(z.enum(carried)).describe('Facts kept in the address, in this order, and in the ticket.'),
  parts: z.record(id, part).optional(),
  facts: z
    .record(
      id,
      z.strictObject({
        entry: z
          .string()
          .regex(/^[a-z]{1,12}$/)
          .describe('Key in the fragment: `i` in `#i=zendesk`.'),
        'ask-on': z.literal('ticket'),
        'only-for': z
          .array(id)
          .min(1)
          .optional()
          .describe('Symptoms, services or causes: asked only where one of them was answered.'),
        'not-for': z
          .array(id)
          .min(1)
          .optional()
          .describe('Symptoms, services or causes: not asked where one of them was answered.'),
        sensitive: z.boolean().optional().describe('True where people may type something that nobody else should read.'),
      }),
    )
    .optional()
    .describe('Facts that are asked for on the ticket page. They never stand in a path.'),
  nodes: z.record(nodeId, z.discriminatedUnion('kind', [question, check, fix, end])),
  aliases: z.record(z.string(), z.string()).optional().describe('Retired node id, or retired state address, and its heir.'),
});

const plain = z.string().min(1);
const nodeWords = z.strictObject({
  title: plain.describe('The question, the instruction or the outcome, as the heading of the page.'),
  lead: plain.optional().describe('One or two sentences below the heading.'),
  options: z.record(z.string(), plain).optional(),
  hints: z.record(z.string(), plain).optional().describe('A line below an option.'),
});

/** Keys of a words file that are not nodes; no node may be named so. */
export const reservedWords = ['title', 'description', 'causes', 'facts', 'fact-hints', 'alt'] as const;

/** `content/<locale>/troubleshooters/<guide>.yml` */
export const wordsSchema = z
  .object({
    title: plain.describe('Name of the guide, what the reader wants to get done.'),
    description: plain.describe('One sentence for the list of guides and for search engines.'),
    causes: z.record(z.string(), plain).optional().describe('Causes as the ticket names them.'),
    facts: z.record(z.string(), plain).optional().describe('Labels of the fields on the ticket page.'),
    'fact-hints': z.record(z.string(), plain).optional().describe('Where to find the value of a field.'),
    alt: z.record(z.string(), plain).optional().describe('Alternative text for the pictures of a part.'),
  })
  .catchall(nodeWords);

export type GuideSource = z.infer<typeof guideSchema>;
export type NodeSource = GuideSource['nodes'][string];
export type PartSource = z.infer<typeof part>;
export type NodeWords = z.infer<typeof nodeWords>;
/** Words of a guide in one locale. */
export interface GuideWords {
  title: string;
  description: string;
  causes: Record<string, string>;
  facts: Record<string, string>;
  'fact-hints': Record<string, string>;
  alt: Record<string, string>;
  nodes: Record<string, NodeWords>;
}
