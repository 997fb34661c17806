// The ticket of every page of the example.
import { describe, expect, test } from 'vitest';
import { buildGuides } from './build-guides.ts';
import { buildExample, exampleGraph, exampleGuide, exampleInput } from './test-helpers.ts';
import { findTicketDefects, mailtoLimit, writeTicket } from './ticket.ts';
import type { State } from './types.ts';

const guide = exampleGuide();
const input = exampleInput();
const ticketOf = (state: State) =>
  writeTicket(guide, state, {
    locale: 'en',
    t: input.t('en'),
    reference: 'en',
    target: input.tickets['commerce-support'],
    url: `https://help.example.org/en/troubleshoot/example/${state.address}/`,
  });
const tickets = guide.states.filter(({ node }) => node === 'ticket');

test('a ticket tells what was said, for the reader and for the agent', () => {
  const state = tickets.find(({ address }) => address === 'ticket/one-failing/token-expired/fix-login.failed~fix-key.blocked');
  expect(state && ticketOf(state).text).toBe(`[MBI] One integration shows an error

What is wrong: One integration shows an error
Likely cause: The authorization has expired
Name of the integration: [please fill in]
When it began: [please fill in]
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
integration=
began=
https://help.example.org/en/troubleshoot/example/ticket/one-failing/token-expired/fix-login.failed~fix-key.blocked/`);
});

describe('a fact is asked for', () => {
  const fieldsFor = (limits: string, address: string): string[] | undefined => {
    const built = buildExample(exampleGraph.replace('entry: began, ask-on: ticket', `entry: began, ask-on: ticket, ${limits}`));
    const [limited] = built.guides;
    const state = limited?.states.find((candidate) => candidate.address === address);
    const context = { locale: 'en', t: input.t('en'), reference: 'en', target: undefined, url: '' };
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
    acceptsPrefill: 'none' as const,
  };
  const subjectFor = (shortName?: string) => {
    const [state] = tickets;
    return (
      state &&
      writeTicket(guide, state, { locale: 'en', t: input.t('en'), reference: 'en', target: { ...target, shortName }, url: '' })
        .subject
    );
  };
  expect(subjectFor('MBI')).toMatch(/^\[MBI\] /);
  expect(subjectFor()).toMatch(/^\[Commerce Intelligence \(Commerce Reporting\)\] /);
});

describe('every ticket', () => {
  test.each(tickets.map((state) => [state.address, state] as const))('%s is complete', (address, state) => {
    const { subject, text, mailto, portal } = ticketOf(state);
    expect(findTicketDefects({ subject, text })).toEqual([]);
    for (const id of [state.facts.symptom, state.facts.cause, ...state.facts.tried.map(({ fix }) => fix)])
      if (id !== undefined) expect(text).toContain(id);
    expect(text.endsWith(`/example/${address}/`)).toBe(true);
    expect(mailto === undefined || mailto.length <= mailtoLimit).toBe(true);
    expect(portal).toBe('https://support.example.org/');
  });
});

test('a mail that would be too long is not offered', () => {
  const long = buildGuides(
    exampleInput({
      urls: { ...input.urls, absolute: (url) => `https://help.example.org/${'very-long-path/'.repeat(100)}${url}` },
    }),
  );
  const state = tickets[0];
  const target = input.tickets['commerce-support'];
  const [first] = long.guides;
  const ticket =
    state &&
    first &&
    writeTicket(first, state, { locale: 'en', t: input.t('en'), reference: 'en', target, url: 'x'.repeat(1900) });
  expect(ticket?.mailto).toBeUndefined();
});
