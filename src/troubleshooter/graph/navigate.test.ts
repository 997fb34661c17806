// Going back and changing an answer, on every page of the example.
import { describe, expect, test } from 'vitest';
import { changeAnswer, stateMap, triedAddress } from './navigate.ts';
import { exampleGuide } from '../test-helpers.ts';

const guide = exampleGuide();
const states = stateMap(guide);
const at = (address: string) => {
  const state = states.get(address);
  if (!state) throw new Error(`No page ${address}`);
  return state;
};
const facts = ['symptom', 'service', 'cause'] as const;

describe('changing an answer', () => {
  test.each(['symptom', 'cause'] as const)('giving the same %s again leads to the same page, from every page', (fact) => {
    const known = guide.states.filter(({ facts: said }) => said[fact] !== undefined);
    expect(known.length).toBeGreaterThan(1);
    for (const state of known) {
      const current = changeAnswer(guide.graph, states, state, fact)?.options.filter(({ isCurrent }) => isCurrent);
      expect(current?.map(({ target }) => target)).toEqual([{ address: state.address }]);
    }
  });
  test.each(facts)('where no %s was given, none is the current one', (fact) => {
    const unknown = guide.states.filter(({ facts: said }) => said[fact] === undefined);
    expect(unknown.length).toBeGreaterThan(0);
    for (const state of unknown)
      expect(changeAnswer(guide.graph, states, state, fact)?.options.filter(({ isCurrent }) => isCurrent) ?? []).toEqual([]);
  });
  test('every changed answer leads to a page that exists', () => {
    const addresses = guide.states.flatMap((state) =>
      facts.flatMap((fact) =>
        (changeAnswer(guide.graph, states, state, fact)?.options ?? []).flatMap(({ target }) =>
          'address' in target ? [target.address] : [],
        ),
      ),
    );
    expect(addresses.length).toBeGreaterThan(guide.states.length);
    expect(addresses.filter((address) => !states.has(address))).toEqual([]);
  });
  test.each([
    // page, fact, other answer, where it leads
    [
      'fix-key/one-failing/token-expired/fix-login.failed',
      'symptom',
      'not-sure',
      'fix-key/not-sure/token-expired/fix-login.failed',
    ],
    ['fix-key/one-failing/token-expired/fix-login.failed', 'cause', 'not-sure', 'fix-key/one-failing/-/fix-login.failed'],
    ['fix-key/one-failing/token-expired/fix-login.failed', 'cause', 'key-renewed', 'fix-key/one-failing/key-renewed'],
    ['ticket/one-failing/token-expired/fix-login.failed', 'symptom', 'key-changed', 'fix-key/key-changed/key-renewed'],
    ['cause/one-failing', 'symptom', 'key-changed', 'fix-key/key-changed/key-renewed'],
  ] as const)('on %s the %s “%s” leads to %s', (address, fact, option, target) => {
    const change = changeAnswer(guide.graph, states, at(address), fact);
    expect(change?.options.find((choice) => choice.option === option)?.target).toEqual({ address: target });
  });
  test('an answer may lead into another guide', () => {
    const change = changeAnswer(guide.graph, states, at('cause/one-failing'), 'symptom');
    expect(change?.options.map(({ target }) => target)).toContainEqual({ guide: 'ssh-tunnel' });
  });
  test('what was not said cannot be changed', () => {
    expect(changeAnswer(guide.graph, states, at(''), 'symptom')).toBeUndefined();
  });
});

test('a fix that was tried leads to its own page, with what was tried before it', () => {
  const state = at('ticket/one-failing/token-expired/fix-login.failed~fix-key.failed');
  expect(triedAddress(guide.graph, states, state, 0)).toBe('fix-login/one-failing/token-expired');
  expect(triedAddress(guide.graph, states, state, 1)).toBe('fix-key/one-failing/token-expired/fix-login.failed');
});
