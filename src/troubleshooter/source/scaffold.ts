// A first draft of a guide from an article: one fix for each of its sections that holds steps.
import { stringify } from 'yaml';
import type { Section } from '../../vocabulary.ts';

export interface Draft {
  graph: string;
  words: string;
}

interface DraftOptions {
  guide: string;
  article: string;
  title: string;
  ticket: string;
  sections: readonly Section[];
  today: string;
  /** Folder of the JSON Schemas as seen from the content folder; undefined where it lies elsewhere. */
  schemas: string | undefined;
}

/** What helps, in the order of the article. */
interface Fix {
  id: string;
  heading: string;
  section: string;
  /** Of the block with its steps. */
  index: number;
  shape: string;
}

const toId = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 26)
    .replace(/-+$/, '');

/**
 * Graph and words of a draft. Each section with numbered steps becomes a cause and a fix; an article without any gives one
 * fix that shows its first block. The words of the draft are those of the article's headings: they must be rewritten.
 */
export function scaffoldGuide(options: DraftOptions): Draft {
  const { title, sections, schemas } = options;
  const withSteps = sections.flatMap((section) => {
    const index = section.blocks.findIndex(({ shape }) => shape.startsWith('steps'));
    return index < 0 ? [] : [{ section, index }];
  });
  const first = sections.find(({ blocks }) => blocks.length > 0);
  const sources = withSteps.length > 0 ? withSteps.slice(0, 6) : first ? [{ section: first, index: 0 }] : [];
  const taken = new Set(['not-sure']);
  const idOf = (heading: string, number: number): string => {
    const own = toId(heading) || `step-${number}`;
    const id = taken.has(own) ? `${own.slice(0, 24)}-${number}` : own;
    taken.add(id);
    return id;
  };
  const fixes = sources.map(
    ({ section, index }, position): Fix => ({
      id: idOf(section.headingText, position + 1),
      heading: section.headingText || title,
      section: section.id === '' ? '_top' : section.id,
      index,
      shape: section.blocks[index]?.shape ?? 'paragraph',
    }),
  );
  const schemaLine = (up: string, name: string): string =>
    schemas === undefined ? '' : `# yaml-language-server: $schema=${up}${schemas}/${name}.schema.json\n`;
  return {
    graph: schemaLine('../', 'guide') + stringify(draftGraph(options, fixes), { lineWidth: 110 }),
    words: schemaLine('../../', 'guide-words') + stringify(draftWords(title, fixes), { lineWidth: 110 }),
  };
}

function draftGraph({ guide, article, ticket, today }: DraftOptions, fixes: readonly Fix[]) {
  const fixOf = (position: number): string => (fixes[position] ? `fix-${fixes[position].id}` : 'ticket');
  return {
    id: guide,
    version: 1,
    status: 'draft',
    owner: 'documentation',
    reviewed: today,
    'review-every': '180d',
    article,
    ticket,
    start: 'symptom',
    carry: ['symptom', 'tried'],
    parts: Object.fromEntries(fixes.map(({ id, section, index, shape }) => [id, { section, blocks: index, expect: shape }])),
    nodes: {
      symptom: {
        kind: 'question',
        asks: 'symptom',
        options: {
          ...Object.fromEntries(fixes.map(({ id }, position) => [id, { to: fixOf(position) }])),
          'not-sure': { to: fixOf(0), escape: 'unsure' },
        },
      },
      ...Object.fromEntries(
        fixes.map(({ id }, position) => [
          `fix-${id}`,
          { kind: 'fix', show: [id], worked: 'resolved', failed: fixOf(position + 1), blocked: 'ticket' },
        ]),
      ),
      resolved: { kind: 'end', end: 'resolved' },
      ticket: { kind: 'end', end: 'ticket' },
    },
  };
}

const draftWords = (title: string, fixes: readonly Fix[]) => ({
  title,
  description: title,
  symptom: {
    title: 'What is wrong?',
    // A symptom is not the name of its remedy: what stands here asks to be rewritten.
    options: {
      ...Object.fromEntries(fixes.map(({ id, heading }) => [id, `What is seen where “${heading}” helps`])),
      'not-sure': 'I am not sure',
    },
  },
  ...Object.fromEntries(fixes.map(({ id, heading }) => [`fix-${id}`, { title: heading }])),
  resolved: { title: 'It works again' },
  ticket: { title: 'Ask support' },
});
