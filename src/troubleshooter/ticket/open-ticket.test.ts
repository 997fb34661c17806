// A ticket without a guide.
import { expect, test } from 'vitest';
import type { TicketTarget } from '../../vocabulary.ts';
import { writeOpenTicket } from './open-ticket.ts';
import { exampleInput } from '../test-helpers.ts';
import { placeLine, lineOf, type FieldLine } from './ticket-lines.ts';
import { findTicketDefects, wholeText } from './ticket.ts';

const target: TicketTarget = {
  product: 'Commerce Intelligence',
  shortName: 'MBI',
  url: { en: 'https://desk.example/en', sv: 'https://desk.example/sv' },
  needsSignIn: true,
  prefill: { en: 'https://desk.example/en?s={subject}&t={text}', sv: 'https://desk.example/sv?s={subject}&t={text}' },
  prefillLimit: 2000,
  asks: ['product', 'problem', 'contact'],
  agentLocale: 'sv',
};
const english = exampleInput().t('en');
const t: typeof exampleInput extends () => { t: infer T } ? T : never = (locale) => (key, values) =>
  key === 'ticket.agentHeading' ? `heading in ${locale}` : english(key, values);
const ticketOf = (changes: Partial<TicketTarget> = {}) =>
  writeOpenTicket({
    locale: 'en',
    t,
    target: { ...target, ...changes },
    siteName: 'Sample help',
    url: 'https://help.example.org/en/ticket/',
  });

/** The text with values typed into its fields. */
function fill({ text, fields, anchor }: ReturnType<typeof ticketOf>, values: Record<string, string>): string {
  const lines = fields.map(({ pattern }): FieldLine => ({ pattern, current: undefined }));
  return fields.reduce((before, { id }, index) => {
    const field = lines[index];
    const next = lineOf(field?.pattern ?? '', values[id] ?? '');
    const after = placeLine(before, lines, index, next, anchor);
    if (field) field.current = next;
    return after;
  }, text);
}

test('is empty but for the product, the warning and the block in the language of the team', () => {
  expect(wholeText(ticketOf())).toBe(`[MBI] Question from the help center

Product: Commerce Intelligence

No passwords, keys or tokens in this ticket.

-- heading in sv --
language=en
https://help.example.org/en/ticket/`);
  expect(findTicketDefects(ticketOf())).toEqual([]);
});
test('asks what is wrong, what was tried, which article was read, and what the target requires', () => {
  expect(ticketOf().fields.map(({ id, label }) => `${id}: ${label}`)).toEqual([
    'symptom: What is wrong',
    'tried: What I have tried',
    'article: Article I have read',
    'contact: How support can reach you',
  ]);
});
test.each([
  [{}, 'Product: Commerce Intelligence\n'],
  [{ asks: [] }, ''],
])('has a line for each field that is filled', (changes, product) => {
  expect(fill(ticketOf(changes), { symptom: 'No data', contact: 'Ann' })).toContain(
    `\n\n${product}What is wrong: No data\n${product && 'How support can reach you: Ann\n'}\nNo passwords`,
  );
});
test('begins its subject with the name of the product, else with that of the site', () => {
  expect(ticketOf({ shortName: undefined }).subject).toBe('[Commerce Intelligence] Question from the help center');
  expect(ticketOf({ shortName: undefined, product: undefined }).subject).toBe('[Sample help] Question from the help center');
  expect(ticketOf().subjectPattern).toBe('[MBI] {value}');
});
test('opens the form of the target with its text', () => {
  const { filled } = ticketOf();
  expect(filled?.href).toContain('https://desk.example/en?s=%5BMBI%5D%20Question%20from%20the%20help%20center&t=%5BMBI%5D');
});
