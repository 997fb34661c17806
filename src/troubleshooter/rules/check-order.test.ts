// Guide and article name the same things in the same order.
import { describe, expect, test } from 'vitest';
import { checkOrder } from './check-order.ts';
import { readGuide } from '../source/read-guide.ts';

const sections: Record<string, string[]> = { repair: ['firewall', 'värd', 'password', 'rights'], keys: ['zendesk', 'mixpanel'] };

/** What is wrong where a question has these options and its steps show these parts. */
function problemsOf(options: string, steps: string, covers = ''): string[] {
  const { guide } = readGuide(
    'troubleshooters/sample.yml',
    `id: sample
version: 1
status: draft
owner: documentation
reviewed: 2026-11-22
review-every: 180d
article: repair
ticket: desk
start: what
carry: [cause]
parts:
  firewall: { section: firewall, blocks: 0, expect: steps(2) }
  host: { section: värd, blocks: 0, expect: steps(2) }
  password: { section: password, blocks: 0, expect: steps(2) }
  rights: { section: rights, blocks: 0, expect: steps(2) }
  zendesk: { article: keys, section: zendesk, blocks: 0, expect: steps(2) }
  mixpanel: { article: keys, section: mixpanel, blocks: 0, expect: steps(2) }
  lost: { section: lost, blocks: 0, expect: steps(2) }
  causes: { section: causes, blocks: 0, expect: list(4) }
nodes:
  what: { kind: question, asks: cause, ${covers}options: ${options} }
${steps.replace(/^ */gm, '  ')}
  done: { kind: end, end: resolved }
  ticket: { kind: end, end: ticket }
`,
  );
  if (guide.source === undefined) throw new Error('The sample cannot be read.');
  const href = (article: string, section: string): string => `<a href="/en/help/${article}/${section}">here</a>`;
  const list = [href('keys', ''), href('repair', '#password'), 'nothing', href('repair', '#v%C3%A4rd')];
  const context = {
    reference: 'en',
    sectionIds: (article: string) => sections[article] ?? [],
    find: (article: string, id: string) => ({
      section: {
        id,
        depth: 2,
        headingText: id,
        headingHtml: id,
        blocks: [{ shape: 'list(4)', text: '', html: `<ul>${list.map((item) => `<li>${item}</li>`).join('')}</ul>` }],
      },
      articleTitle: article,
      articleUrl: `/en/help/${article}/`,
    }),
  };
  return checkOrder(guide.source, guide.yaml, context).map(({ rule, line, message }) => `${line} ${rule} ${message}`);
}
const fix = (name: string, ...parts: string[]): string =>
  `${name}: { kind: fix, show: [${parts.join(', ')}], worked: done, failed: ticket, blocked: ticket }`;
const steps = [fix('a', 'firewall'), fix('b', 'host'), fix('c', 'password'), fix('d', 'zendesk'), fix('e', 'mixpanel')].join(
  '\n',
);

describe('the options of a question', () => {
  test('stand in the order of the sections to which they lead, article by article', () => {
    expect(problemsOf('{ k: { to: d }, one: { to: a }, m: { to: e }, two: { to: b }, three: { to: c } }', steps)).toEqual([]);
  });
  test('are reported where they do not', () => {
    expect(problemsOf('{ one: { to: a }, three: { to: c }, two: { to: b } }', steps)).toEqual([
      '21 guide-order `what` offers `three` before `two`; the article has `värd` before `password`.',
    ]);
  });
  test.each([
    ['a way out', '{ out: { to: c, escape: unsure }, one: { to: a } }'],
    ['a repair that several share', '{ one: { to: c }, two: { to: b }, three: { to: c } }'],
    ['what leads to another question, or away', '{ one: { to: what }, two: { to: "guide:other" }, three: { to: ticket } }'],
  ])('may stand anywhere: %s', (_, options) => {
    expect(problemsOf(options, steps)).toEqual([]);
  });
  test('are not compared where the article lacks the section, which is a problem of its own', () => {
    expect(problemsOf('{ one: { to: c }, two: { to: x } }', `${steps}\n${fix('x', 'lost')}`)).toEqual([]);
  });
});

test('options that cover a list stand in the order in which its items link to the repairs', () => {
  const covering = (options: string): string[] => problemsOf(options, steps, 'covers: causes, ');
  expect(covering('{ z: { to: d }, three: { to: c }, other: { to: ticket } }')).toEqual([]);
  expect(covering('{ three: { to: c }, other: { to: ticket }, z: { to: d } }')).toEqual([
    '21 guide-order `what` offers `three` before `z`; the list that it covers has them the other way round.',
  ]);
  // an address has no letters beyond ASCII
  expect(covering('{ two: { to: b }, other: { to: ticket }, z: { to: d } }')).toEqual([
    '21 guide-order `what` offers `two` before `z`; the list that it covers has them the other way round.',
  ]);
});

test('a step shows the parts of one article in its order', () => {
  expect(problemsOf('{ one: { to: a } }', fix('a', 'host', 'zendesk', 'rights'))).toEqual([]);
  expect(problemsOf('{ one: { to: a } }', fix('a', 'host', 'zendesk', 'firewall'))).toEqual([
    '22 guide-order `a` shows the part `host` before `firewall`; the article has `firewall` before `värd`.',
  ]);
});
