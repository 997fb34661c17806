// The ticket of every page of the example.
import { describe, expect, test } from 'vitest';
import { buildExample, english, exampleGraph, exampleGuide, exampleInput, exampleWords, swedish } from '../test-helpers.ts';
import { mailLimit } from './ticket-ways.ts';
import { findTicketDefects, wholeText, writeTicket } from './ticket.ts';
import type { State } from '../source/types.ts';

const guide = exampleGuide();
const input = exampleInput();
const ticketOf = (state: State) =>
  writeTicket(guide, state, {
    locale: 'en',
    t: input.t,
    reference: 'en',
    target: input.tickets['commerce-support'],
    url: `https://help.example.org/en/troubleshoot/example/${state.address}/`,
  });
const tickets = guide.states.filter(({ node }) => node === 'ticket');

test('a ticket tells what was said, for the reader and for the agent', () => {
  const state = tickets.find(({ address }) => address === 'ticket/one-failing/token-expired/fix-login.failed~fix-key.blocked');
  expect(state && wholeText(ticketOf(state))).toBe(`[MBI] One integration shows an error

What is wrong: One integration shows an error
Likely cause: The authorization has expired
What I have tried:
1. Sign in again from the integration – it did not help
2. Make a new API key and connect again – it could not be done

No passwords, keys or tokens in this ticket.

-- for the support agent --
guide=example v1
article=connected-services @ abc1234
language=en
step=ticket
symptom=one-failing (One integration shows an error)
cause=token-expired (The authorization has expired)
tried=fix-login:failed (Sign in again from the integration), fix-key:blocked (Make a new API key and connect again)
https://help.example.org/en/troubleshoot/example/ticket/one-failing/token-expired/fix-login.failed~fix-key.blocked/`);
});

describe('a fact is asked for', () => {
  const fieldsFor = (limits: string, address: string): string[] | undefined => {
    const built = buildExample(exampleGraph.replace('entry: began, ask-on: ticket', `entry: began, ask-on: ticket, ${limits}`));
    const [limited] = built.guides;
    const state = limited?.states.find((candidate) => candidate.address === address);
    const context = { locale: 'en', t: input.t, reference: 'en', target: undefined, url: '' };
    return limited && state && writeTicket(limited, state, context).fields.map(({ id }) => id);
  };
  test('only where one of the answers in `only-for` was given', () => {
    expect(fieldsFor('only-for: [key-renewed]', 'ticket/one-failing/token-expired')).toEqual(['integration']);
    expect(fieldsFor('only-for: [key-renewed, one-failing]', 'ticket/one-failing/token-expired')).toEqual([
      'integration',
      'began',
    ]);
  });
  test('not where one of the answers in `not-for` was given', () => {
    expect(fieldsFor('not-for: [token-expired]', 'ticket/one-failing/token-expired')).toEqual(['integration']);
    expect(fieldsFor('not-for: [key-renewed]', 'ticket/one-failing/token-expired')).toEqual(['integration', 'began']);
  });
});

test('the subject begins with the short name of the product, else with the product', () => {
  const target = {
    product: 'Commerce Intelligence (Commerce Reporting)',
    url: {},
    needsSignIn: true,
    prefillLimit: 2000,
    asks: [],
    agentLocale: 'en',
  };
  const subjectFor = (shortName?: string) => {
    const [state] = tickets;
    return (
      state &&
      writeTicket(guide, state, { locale: 'en', t: input.t, reference: 'en', target: { ...target, shortName }, url: '' }).subject
    );
  };
  expect(subjectFor('MBI')).toMatch(/^\[MBI\] /);
  expect(subjectFor()).toMatch(/^\[Commerce Intelligence \(Commerce Reporting\)\] /);
});

describe('every ticket', () => {
  test.each(tickets.map((state) => [state.address, state] as const))('%s is complete', (address, state) => {
    const ticket = ticketOf(state);
    const [text, { mail, portal }] = [wholeText(ticket), ticket];
    expect(findTicketDefects(ticket)).toEqual([]);
    const said = [state.facts.symptom, state.facts.cause, ...state.facts.tried.map(({ fix }) => fix)];
    expect(said.filter((id) => id !== undefined && !text.includes(id))).toEqual([]);
    expect(text.endsWith(`/example/${address}/`)).toBe(true);
    expect(mail.href.length).toBeLessThanOrEqual(mailLimit);
    expect(portal).toBe('https://support.example.org/');
  });
});

test('a mail that would be too long holds the beginning, and the rest is told', () => {
  const [state] = tickets;
  const url = `https://help.example.org/${'very-long-path/'.repeat(150)}`;
  const ticket = state && writeTicket(guide, state, { locale: 'en', t: input.t, reference: 'en', target: undefined, url });
  expect(ticket?.mail.href.length).toBeLessThanOrEqual(mailLimit);
  expect(ticket?.mail.rest).toContain('very-long-path/');
});

describe('a ticket target', () => {
  const target = input.tickets['commerce-support'];
  const ticketFor = (over: Partial<NonNullable<typeof target>>, locale = 'en', from = guide) => {
    const state = from.states.find(({ address }) => address === 'ticket/one-failing/token-expired');
    if (!state || !target) throw new Error('The example has changed.');
    return writeTicket(from, state, {
      locale,
      t: input.t,
      reference: 'en',
      target: { ...target, ...over },
      url: 'https://a.example/',
    });
  };
  test('gets the values that its template names', () => {
    const { filled } = ticketFor({
      prefill: { en: 'https://a.example/?s={subject}&c={cause}&l={lang}&at={state}&i={integration}' },
    });
    expect([...new URL(filled?.href ?? '').searchParams]).toEqual([
      ['s', '[MBI] One integration shows an error'],
      ['c', 'The authorization has expired'],
      ['l', 'en'],
      ['at', 'example/ticket/one-failing/token-expired'],
      ['i', ''],
    ]);
  });
  test('gets what it asks for: the product as a line, the others as fields', () => {
    const { text, fields } = ticketFor({ asks: ['product', 'problem', 'tried', 'priority', 'contact'] });
    expect(text).toContain('\nProduct: MBI\n');
    expect(fields.map(({ id }) => id)).toEqual(['integration', 'began', 'priority', 'contact']);
    expect(fields.at(-1)).toMatchObject({ label: 'How support can reach you', pattern: 'How support can reach you: {value}' });
  });
  test('is not asked twice for what the guide asks', () => {
    const graph = exampleGraph.replace('  began: ', '  changed: ');
    const words = exampleWords.replace('  began: When it began', '  changed: What changed before');
    const [changed] = buildExample(graph, words).guides;
    expect(changed && ticketFor({ asks: ['changed'] }, 'en', changed).fields.map(({ label }) => label)).toEqual([
      'Name of the integration',
      'What changed before',
    ]);
  });
  test('reads the block for the agent in its own language, the text stays in the reader’s', () => {
    const swedishWords = exampleWords
      .replace('token-expired: The authorization has expired', 'token-expired: Behörigheten har gått ut')
      .replaceAll('One integration shows an error', 'En integrering visar ett fel');
    const { guides } = buildExample(exampleGraph, exampleWords, {
      locales: [english, swedish],
      words: [...input.words, { locale: 'sv', file: 'sv/troubleshooters/example.yml', text: swedishWords }],
    });
    const both = guides.find(({ id }) => id === 'example');
    const { text, agent } = ticketFor({ agentLocale: 'sv' }, 'en', both);
    expect(text).toContain('The authorization has expired');
    expect(agent).toContain('cause=token-expired (Behörigheten har gått ut)');
    expect(agent).toContain('language=en');
  });
});

test('a field has the hint of the words', () => {
  const hinted = exampleWords.replace('symptom:  ', 'fact-hints:\n  began: See the **Status** column.\nsymptom:  ');
  const [built] = buildExample(exampleGraph, hinted).guides;
  const state = built?.states.find(({ node }) => node === 'ticket');
  const context = { locale: 'en', t: input.t, reference: 'en', target: undefined, url: '' };
  expect(built && state && writeTicket(built, state, context).fields.map(({ hint }) => hint)).toEqual([
    undefined,
    'See the Status column.',
  ]);
});
