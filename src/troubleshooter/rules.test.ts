// Every rule for guides has a fixture here that breaks it and nothing else, with the place where it is reported.
import { describe, expect, test } from 'vitest';
import { rules, type Rule } from '../rules.ts';
import type { Block } from '../vocabulary.ts';
import { checkReview } from './rules/review.ts';
import { graphEntry, printLock } from './parts/lock.ts';
import { readGuide } from './source/read-guide.ts';
import { findTicketDefects } from './ticket/ticket.ts';
import {
  buildExample,
  english,
  exampleGraph,
  exampleInput,
  exampleWords,
  findExampleSection,
  sshWords,
  swedish,
} from './test-helpers.ts';
import { buildGuides } from './build-guides.ts';
import type { GuideInput } from './guide-input.ts';
import type { FindSection } from './parts/find-part.ts';

/** Line and column of the first occurrence of `after` in a text (after `from`, if given), as authors count. */
function placeIn(text: string, needle: string): string {
  const before = text.slice(0, text.indexOf(needle));
  return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
}

const replaced = (text: string, ...pairs: [string, string][]): string =>
  pairs.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`The example does not hold “${from}”.`);
    return result.replace(from, to);
  }, text);

interface Fixture {
  rule: Rule;
  name: string;
  change: [string, string][];
  /** The place is that of this text in the changed file. */
  at: string;
  says: string | RegExp;
}

const graphFixtures: Fixture[] = [
  {
    rule: 'guide-yaml',
    name: 'a bracket is not closed',
    change: [['carry: [symptom, cause, tried]', 'carry: [symptom, cause']],
    at: 'parts:',
    says: /not valid YAML/,
  },
  {
    rule: 'guide-duplicate-key',
    name: 'an option stands twice',
    change: [['      no-error: {', '      error:    { to: cause }\n      no-error: {']],
    at: 'error:    { to: cause }\n      no-error',
    says: '`error`',
  },
  {
    rule: 'guide-schema',
    name: 'an unknown key',
    change: [['owner: documentation', 'ownr: documentation']],
    at: 'ownr',
    says: 'Did you mean `owner`?',
  },
  {
    rule: 'guide-schema',
    name: 'an unknown kind',
    change: [['kind: check ', 'kind: chek  ']],
    at: 'chek',
    says: 'must be question, check, fix or end',
  },
  {
    rule: 'guide-schema',
    name: 'an id in capitals',
    change: [['      key-changed: {', '      KeyChanged: {']],
    at: 'KeyChanged',
    says: '`KeyChanged`',
  },
  {
    rule: 'guide-schema',
    name: 'an unknown status',
    change: [['status: draft ', 'status: drft ']],
    at: 'drft',
    says: 'Did you mean `draft`?',
  },
  {
    rule: 'guide-id',
    name: 'the id differs from the file name',
    change: [['id: example ', 'id: sample ']],
    at: 'sample',
    says: '`example.yml`',
  },
  {
    rule: 'guide-target-missing',
    name: 'a node that does not exist',
    change: [['token-expired: { to: fix-login }', 'token-expired: { to: fix-loggin }']],
    at: 'fix-loggin',
    says: 'Did you mean `fix-login`?',
  },
  {
    rule: 'guide-target-missing',
    name: 'a node that has the name of what every object has',
    change: [['token-expired: { to: fix-login }', 'token-expired: { to: constructor }']],
    at: 'constructor }',
    says: '`constructor`',
  },
  {
    rule: 'guide-target-missing',
    name: 'a guide that does not exist',
    change: [['guide:ssh-tunnel', 'guide:ssh-tunel']],
    at: 'guide:ssh-tunel',
    says: 'Did you mean `ssh-tunnel`?',
  },
  {
    rule: 'guide-target-missing',
    name: 'a fact for an answer that no question gives',
    change: [
      ['began:       { entry: began, ask-on: ticket }', 'began:       { entry: began, ask-on: ticket, not-for: [token-expird] }'],
    ],
    at: 'token-expird',
    says: 'Did you mean `token-expired`?',
  },
  {
    rule: 'guide-target-missing',
    name: 'the start is no node',
    change: [['start: symptom ', 'start: sympton ']],
    at: 'sympton',
    says: 'Did you mean `symptom`?',
  },
  {
    rule: 'guide-target-missing',
    name: 'an alias without an heir',
    change: [['nodes:\n', 'aliases: { old-node: nowhere }\nnodes:\n']],
    at: 'nowhere',
    says: '`old-node`',
  },
  {
    rule: 'guide-part-unknown',
    name: 'a part that is not listed',
    change: [['show: [sign-in]', 'show: [sign-on]']],
    at: 'sign-on]',
    says: 'Did you mean `sign-in`?',
  },
  {
    rule: 'guide-part-unused',
    name: 'a part that no node shows',
    change: [['    show: [status]\n', '']],
    at: 'status:  {',
    says: '`status`',
  },
  {
    rule: 'guide-unreachable',
    name: 'a node that nothing leads to',
    change: [['  resolved:  {', '  lost: { kind: end, end: external }\n  resolved:  {']],
    at: 'lost: {',
    says: '`lost`',
  },
  {
    rule: 'guide-cycle',
    name: 'a fix that leads back',
    change: [['failed: ticket, blocked: ticket', 'failed: cause, blocked: ticket']],
    at: 'cause, blocked',
    says: '`fix-key.failed` leads back to `cause`',
  },
  {
    rule: 'guide-no-escape',
    name: 'a check without a way for the unsure',
    change: [['      not-sure: { to: cause, escape: unsure }\n  cause', '  cause']],
    at: 'check-status:\n',
    says: '`check-status`',
  },
  {
    rule: 'guide-fix-incomplete',
    name: 'a fix without `blocked`',
    change: [['failed: ticket, blocked: ticket', 'failed: ticket']],
    at: 'fix-key: ',
    says: 'has no `blocked`',
  },
  {
    rule: 'guide-fix-incomplete',
    name: 'a fix that shows nothing',
    change: [['show: [new-key]', 'show: []']],
    at: '[]',
    says: 'shows no part',
  },
  {
    rule: 'guide-ticket-unexplained',
    name: 'a ticket before any fix',
    change: [['{ to: ticket, why: no-status-error }', '{ to: ticket }']],
    at: 'ticket } #',
    says: '`check-status.no-error`',
  },
  {
    rule: 'guide-too-many-options',
    name: 'eight options',
    change: [
      [
        '      not-sure:    {',
        '      a: { to: cause }\n      b: { to: cause }\n      c: { to: cause }\n      d: { to: cause }\n      not-sure:    {',
      ],
    ],
    at: 'symptom:\n    kind',
    says: '8 options',
  },
  {
    rule: 'guide-same-choice',
    name: 'two answers that mean the same',
    change: [['      error:    { to: cause }', '      error:    { to: cause }\n      warning:  { to: cause }']],
    at: 'warning',
    says: '`error`',
  },
  {
    rule: 'guide-no-ticket',
    name: 'a ticket that the site does not define',
    change: [['ticket: commerce-support', 'ticket: commerce-suport']],
    at: 'commerce-suport',
    says: 'Did you mean `commerce-support`?',
  },
  {
    rule: 'guide-no-ticket',
    name: 'no ticket at the end',
    change: [['{ kind: end, end: ticket }', '{ kind: end, end: external }']],
    at: 'nodes:',
    says: 'No node of the guide is the ticket',
  },
  {
    rule: 'guide-symptom-unsolved',
    name: 'a symptom that only leads to the ticket',
    change: [['{ to: fix-key, says: key-renewed }', '{ to: ticket, why: nothing-helps }']],
    at: 'key-changed',
    says: '`key-changed`',
  },
  {
    rule: 'guide-list-mismatch',
    name: 'options that do not match the list',
    change: [['    asks: cause\n', '    asks: cause\n    covers: new-key\n']],
    at: 'new-key\n',
    says: 'not one list',
  },
  {
    rule: 'guide-part-missing',
    name: 'a section that does not exist',
    change: [['section: sign-in-again', 'section: sign-in-agin']],
    at: 'sign-in-agin',
    says: '`sign-in-agin`',
  },
  {
    rule: 'guide-part-missing',
    name: 'blocks that do not exist',
    change: [['section: sign-in-again, blocks: 1', 'section: sign-in-again, blocks: "1-2"']],
    at: '"1-2"',
    says: 'has 2 blocks',
  },
  {
    rule: 'guide-part-shape',
    name: 'another shape',
    change: [['expect: steps(4)', 'expect: steps(5)']],
    at: 'steps(5)',
    says: 'is `steps(4)` in `en`',
  },
  {
    rule: 'guide-sensitive-address',
    name: 'a sensitive answer in the address',
    change: [['{ to: fix-login }', '{ to: fix-login, sensitive: true }']],
    at: 'token-expired',
    says: '`cause.token-expired`',
  },
  {
    rule: 'guide-part-unaccepted',
    name: 'a published guide whose parts nobody accepted',
    change: [['status: draft ', 'status: published ']],
    at: 'parts:',
    says: 'Nobody has accepted',
  },
  {
    rule: 'guide-address-new',
    name: 'a published guide without a list of addresses',
    change: [['status: draft ', 'status: published ']],
    at: 'published ',
    says: '47 addresses',
  },
];

describe('problems in the graph of a guide', () => {
  test.each(graphFixtures)('$rule: $name', ({ rule, change, at, says }) => {
    const text = replaced(exampleGraph, ...change);
    const found = buildExample(text).problems.filter((problem) => problem.rule === rule);
    expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toContain(
      `troubleshooters/example.yml:${placeIn(text, at)}`,
    );
    expect(found.map(({ message }) => message).join('\n')).toMatch(says);
  });

  test('guide-dead-end: an island of answers that never arrive', () => {
    const text = replaced(
      exampleGraph,
      [
        'failed: fix-key, blocked: ticket }',
        'failed: loop, blocked: loop }\n  loop: { kind: check, options: { again: { to: fix-key }, more: { to: loop, escape: unsure } } }',
      ],
      [
        'show: [new-key], worked: resolved, failed: ticket, blocked: ticket',
        'show: [new-key], worked: loop, failed: loop, blocked: loop',
      ],
    );
    const found = buildExample(text).problems.filter(({ rule }) => rule === 'guide-dead-end');
    expect(found.map(({ line, column }) => `${line}:${column}`)).toContain(placeIn(text, 'loop: {'));
  });

  test('guide-too-deep: seven answers', () => {
    const chain = ['a', 'b', 'c', 'd'].map(
      (id, index, all) =>
        `  ${id}: { kind: check, options: { yes: { to: ${all[index + 1] ?? 'fix-login'} }, no: { to: fix-key, escape: unsure } } }`,
    );
    const text = replaced(
      exampleGraph,
      ['{ to: fix-login, escape: unsure }', '{ to: a, escape: unsure }'],
      ['  fix-login: {', `${chain.join('\n')}\n  fix-login: {`],
    );
    const [found] = buildExample(text).problems.filter(({ rule }) => rule === 'guide-too-deep');
    expect(found?.message).toMatch(/asks 9 times; at most 6/);
  });

  test('guide-too-many-pages: the cost of each carried fact is told', () => {
    const causes = ['a', 'b', 'c', 'd', 'e'].map((id) => `      ${id}: { to: fix-login }`).join('\n');
    const extra = ['f', 'g', 'h'].map((id) => `      ${id}: { to: check-status }`).join('\n');
    const text = replaced(
      exampleGraph,
      ['      token-expired: { to: fix-login }', causes],
      ['      ssh-message: { to: guide:ssh-tunnel }', `${extra}\n      ssh-message: { to: guide:ssh-tunnel }`],
    );
    const [found] = buildExample(text).problems.filter(({ rule }) => rule === 'guide-too-many-pages');
    expect(`${found?.line}:${found?.column}`).toBe(placeIn(text, 'carry:'));
    expect(found?.message).toMatch(/needs \d+ pages per locale.*without `symptom`, \d+ without `cause`, \d+ without `tried`/);
  });

  test('guide-address-lost: a published address went without an heir', () => {
    const { problems, guides } = buildExample(
      replaced(exampleGraph, ['nodes:\n', 'aliases: { check-the-status: check-status }\nnodes:\n']),
      exampleWords,
      {
        published: new Map([['example', new Set(['cause/gone', 'check-the-status/one-failing'])]]),
      },
    );
    expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      expect.stringMatching(/^guide-address-lost The published address `example\/cause\/gone` no longer exists\./),
    ]);
    expect(guides[0]?.redirects).toEqual([{ from: 'check-the-status/one-failing', to: 'check-status/one-failing' }]);
  });

  test('guide-too-many-pages: a graph of thousands of nodes, of which nothing else is asked', () => {
    const nodes = Array.from({ length: 2000 }, (_, at) => `  n${at}: { kind: check, options: { on: { to: n${at + 1} } } }\n`);
    const text = replaced(exampleGraph, ['nodes:\n', `nodes:\n${nodes.join('')}`]);
    const found = buildExample(text).problems.filter(({ file }) => file === 'troubleshooters/example.yml');
    expect(found.map(({ rule, message }) => `${rule} ${message}`)).toContainEqual(
      expect.stringMatching(/^guide-too-many-pages The guide has 20\d\d nodes, and at most 200 pages are allowed\.$/),
    );
  });

  test.each([
    ['reviewed: 2026-11-22', 'reviewed: 2026-02-30', '`reviewed` cannot be `2026-02-30`: write a day as `2026-11-22`.'],
    [
      'review-every: 180d',
      'review-every: 99999999d',
      '`review-every` cannot be `99999999d`: write a number of days such as `180d`.',
    ],
  ])('guide-schema: %s is a time, %s is none', (right, wrong, message) => {
    const found = buildExample(replaced(exampleGraph, [right, wrong])).problems;
    expect(found.map((problem) => problem.message)).toContain(message);
  });

  test('guide-review-due: only where a day is given', () => {
    const { guide } = readGuide('troubleshooters/example.yml', exampleGraph);
    const due = (today: string): string[] =>
      guide.source ? checkReview(guide.source, guide.yaml, today).map(({ message }) => message) : [];
    expect(due('2027-05-21')).toEqual([]);
    expect(due('2027-05-22')).toEqual(['The guide `example` was to be reviewed by `2027-05-21`.']);
    expect(buildExample().problems).toEqual([]);
  });
});

const wordsFixtures: Fixture[] = [
  {
    rule: 'guide-schema',
    name: 'a title that is a list',
    change: [['  title: What is wrong?', '  title: [What, is]']],
    at: '[What',
    says: '`symptom.title` must be a text',
  },
  {
    rule: 'guide-words-missing',
    name: 'an option without words',
    change: [['    key-changed: I changed an API key\n', '']],
    at: 'options:',
    says: '`symptom.options.key-changed`',
  },
  {
    rule: 'guide-words-missing',
    name: 'a cause without words',
    change: [['  key-renewed: The API key was renewed or deleted\n', '']],
    at: 'causes:',
    says: '`causes.key-renewed`',
  },
  {
    rule: 'guide-words-extra',
    name: 'a node that the graph lacks',
    change: [['fix-login:\n', 'fix-logn:\n']],
    at: 'fix-logn:\n'.trim(),
    says: 'no use for `fix-logn.title`. Did you mean `fix-login.title`?',
  },
  {
    rule: 'guide-words-marks',
    name: 'a label that is not closed',
    change: [['title: Ask support', 'title: Ask **support']],
    at: 'Ask **support',
    says: 'does not close it',
  },
  {
    rule: 'guide-words-placeholder',
    name: 'a placeholder',
    change: [['title: Ask support', 'title: Ask {{who}}']],
    at: 'Ask {{who}}',
    says: 'nothing fills',
  },
  {
    rule: 'guide-words-alike',
    name: 'two options that read the same',
    change: [['no-error: No error', 'no-error: An error!']],
    at: 'An error!',
    says: 'reads like',
  },
  {
    rule: 'guide-words-long',
    name: 'an option of 61 characters',
    change: [['key-changed: I changed an API key', `key-changed: ${'x'.repeat(61)}`]],
    at: 'x'.repeat(61),
    says: '61 characters; at most 60',
  },
];

describe('problems in the words of a guide', () => {
  test.each(wordsFixtures)('$rule: $name', ({ rule, change, at, says }) => {
    const text = replaced(exampleWords, ...change);
    const found = buildExample(exampleGraph, text).problems.filter((problem) => problem.rule === rule);
    const place =
      rule === 'guide-words-extra'
        ? placeIn(text, at).replace(/(\d+):.*/, (_, line: string) => `${Number(line) + 1}:3`)
        : placeIn(text, at);
    expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toContain(
      `en/troubleshooters/example.yml:${place}`,
    );
    expect(found.map(({ message }) => message).join('\n')).toContain(says);
  });

  test('a cause may have the name of what every object has', () => {
    const graph = exampleGraph.replaceAll('says: key-renewed', 'says: constructor');
    const words = replaced(exampleWords, [
      '  key-renewed: The API key was renewed or deleted\n',
      '  key-renewed: The API key was renewed or deleted\n  constructor: Nobody knows\n',
    ]);
    expect(buildExample(graph, words).problems).toEqual([]);
  });

  const inSwedish = (words: string, over: Partial<GuideInput> = {}): string[] => {
    const input = exampleInput({ locales: [english, swedish], ...over });
    const swedishFile = { locale: 'sv', file: 'sv/troubleshooters/example.yml', text: words };
    return buildGuides({ ...input, words: [...input.words, swedishFile] })
      .problems.filter(({ file }) => !file.includes('ssh'))
      .map(({ rule, message }) => `${rule}: ${message}`);
  };
  const swedishWords = exampleWords
    .replace(/^( *(?:[a-z-]+: (?=\S)))(?!\{)(.*)$/gm, '$1Det är $2')
    .replace(/: (An error|No error|I am not sure|Nothing that|An API)/g, ': Det är $1');

  test('guide-words-missing: a locale that has words for other guides only', () => {
    const input = exampleInput({ locales: [english, swedish] });
    const file = { locale: 'sv', file: 'sv/troubleshooters/ssh-tunnel.yml', text: sshWords.replace('Repair', 'Laga') };
    const { problems, guides } = buildGuides({ ...input, words: [...input.words, file] });
    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toContain('guide-words-missing sv/troubleshooters/example.yml');
    expect(guides[0]?.wordsLocale).toEqual({ en: 'en', sv: 'en' });
  });
  test('guides-untranslated: a locale without any words has one problem, and its readers get the reference', () => {
    const { problems, guides } = buildGuides(exampleInput({ locales: [english, swedish] }));
    expect(problems).toEqual([
      {
        rule: 'guides-untranslated',
        file: 'sv/troubleshooters',
        message: '`sv` has no words of its own for any of the 2 guides; readers get `en`.',
        remedy:
          'Translate the copies of `en/troubleshooters/` in this folder; `npm run new -- locale sv` makes those that are missing.',
      },
    ]);
    expect(guides[0]?.wordsLocale).toEqual({ en: 'en', sv: 'en' });
  });
  test('a locale that is not built is known, but not checked', () => {
    const { problems, guides } = buildGuides(exampleInput({ locales: [english, swedish], checked: ['en'] }));
    expect(problems).toEqual([]);
    expect(guides[0]?.words['sv']?.title).toBe('Get an integration working again');
  });
  test('a complete translation has no problem', () => {
    expect(inSwedish(swedishWords)).toEqual([]);
  });
  test('guide-words-untranslated: a sentence of the reference', () => {
    expect(inSwedish(swedishWords.replace('Det är The authorization has expired', 'The authorization has expired'))).toEqual([
      expect.stringMatching(/^guide-words-untranslated: `causes.token-expired`/),
    ]);
  });
  test('guide-words-missing: a lead that only the reference has', () => {
    expect(inSwedish(swedishWords.replace(/ {2}lead: Det är Choose.*\n/, ''))).toEqual([
      expect.stringMatching(/^guide-words-missing: .*`symptom.lead`/),
    ]);
  });
  test('guide-words-marks: a label that the translation lost', () => {
    const words = exampleWords.replace('Ask support', 'Ask **support**');
    const input = exampleInput({ locales: [english, swedish] });
    const files = [
      { locale: 'en', file: 'en/troubleshooters/example.yml', text: words },
      { locale: 'sv', file: 'sv/troubleshooters/example.yml', text: swedishWords },
    ];
    const { problems } = buildGuides({ ...input, words: [...files, ...input.words.slice(1)] });
    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toContain('guide-words-marks sv/troubleshooters/example.yml');
  });
});

describe('problems in the parts of a guide', () => {
  const lengthen =
    (change: (block: Block) => Block, locale = 'sv'): FindSection =>
    (exlId, sectionId, asked) => {
      const found = findExampleSection(exlId, sectionId, asked);
      return found && asked === locale
        ? { ...found, section: { ...found.section, blocks: found.section.blocks.map(change) } }
        : found;
    };
  const inTwoLocales = (over: Partial<GuideInput>): string[] =>
    buildGuides(
      exampleInput({
        locales: [english, swedish],
        words: [
          ...exampleInput().words,
          { locale: 'sv', file: 'sv/troubleshooters/example.yml', text: exampleWords.replace('title: ', 'title: Få ') },
        ],
        ...over,
      }),
    )
      .problems.filter(({ rule }) => rule.startsWith('guide-part'))
      .map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`);
  const sectionPlace = (id: string): string => placeIn(exampleGraph, id);

  test('guide-part-term: the name of the product was lost in a translation', () => {
    const section = lengthen((block) => ({ ...block, text: block.text.replace('MBI', 'IMS') }));
    expect(inTwoLocales({ section })).toEqual([
      `guide-part-term ${sectionPlace('see-the-status')} The part \`status\` names \`MBI\` in \`en\`, but not in \`sv\`.`,
    ]);
  });
  test('guide-part-term: a label that is no label in a translation', () => {
    const one = lengthen((block) => ({ ...block, elements: { bold: 2, label: 2 } }), 'en');
    const section: FindSection = (exlId, sectionId, locale) => {
      const found = one(exlId, sectionId, locale);
      return exlId === 'connected-services' && sectionId === 'see-the-status'
        ? found
        : findExampleSection(exlId, sectionId, locale);
    };
    expect(inTwoLocales({ section })).toEqual([
      `guide-part-term ${sectionPlace('see-the-status')} The part \`status\` marks 4 labels in \`en\`, but 0 in \`sv\`.`,
    ]);
  });
  test('guide-part-length: a block that says much more', () => {
    const section = lengthen((block) => ({
      ...block,
      text: block.text.replace('MBI', 'MBI and then also in every other place that there might be'),
    }));
    expect(inTwoLocales({ section })).toEqual([
      expect.stringMatching(/^guide-part-length .* has \d\.\d\d times the length of `en` in `sv`, where 1\.10 is usual/),
    ]);
  });
  test('guide-part-versions: documents from different commits', () => {
    const section: FindSection = (exlId, sectionId, locale) => {
      const found = findExampleSection(exlId, sectionId, locale);
      return found && { ...found, version: locale };
    };
    expect(inTwoLocales({ section }).every((line) => line.startsWith('guide-part-versions'))).toBe(true);
  });
  test('guide-part-changed: an edited sentence, until somebody accepts it', () => {
    const locks = { example: JSON.stringify({ parts: { status: { en: { hash: '0000', heading: 'See the status' } } } }) };
    const found = buildGuides(exampleInput({ locks })).problems.map(({ rule, message }) => `${rule} ${message}`);
    expect(found[0]).toMatch(/^guide-part-changed The text of the part `status` \(“See the status”\) changed since/);
    expect(found[1]).toMatch(/^guide-part-unaccepted The text of the part `sign-in` .* was never accepted in `en`/);
  });
});

test('guide-version: the graph changed under the same version', () => {
  const { guide } = readGuide('troubleshooters/example.yml', exampleGraph);
  if (!guide.source) throw new Error('The example is not valid.');
  const locks = { example: printLock({ graph: graphEntry(guide.source), parts: {} }) };
  const versions = (text: string): string[] =>
    buildExample(text, exampleWords, { locks })
      .problems.filter(({ line }) => line === Number(placeIn(text, 'version:').split(':')[0]))
      .map(({ rule, message }) => `${rule} ${message}`);
  const changed = replaced(exampleGraph, ['worked: resolved, failed: ticket', 'worked: ticket, failed: resolved']);
  expect(versions(exampleGraph)).toEqual([]);
  expect(versions(changed)).toEqual(['guide-version The guide `example` is not what was accepted as version 1.']);
  expect(versions(changed.replace('version: 1', 'version: 2'))).toEqual([
    'guide-part-unaccepted Nobody has accepted version 2 of the guide `example` yet.',
  ]);
});

test.each([
  ['a typo in a target', ['worked: resolved, failed: ticket', 'worked: resolvd, failed: ticket'], 'guide-target-missing'],
  ['a typo in a section', ['section: sign-in-again', 'section: sign-in-agin'], 'guide-part-missing'],
  ['another shape', ['expect: steps(4)', 'expect: steps(5)'], 'guide-part-shape'],
] as const)('guide-version is not asked for after %s', (_, [from, to], rule) => {
  const { guide } = readGuide('troubleshooters/example.yml', exampleGraph);
  if (!guide.source) throw new Error('The example is not valid.');
  const locks = { example: printLock({ graph: graphEntry(guide.source), parts: {} }) };
  const found = buildExample(replaced(exampleGraph, [from, to]), exampleWords, { locks }).problems.map((problem) => problem.rule);
  expect(found).toContain(rule);
  expect(found).not.toContain('guide-version');
});

test('an article that nobody has is told once, at its line', () => {
  const input = { article: (exlId: string) => (exlId === 'connected-services' ? { title: 'A', url: '/' } : undefined) };
  const over = { ...input, section: () => undefined, articleIds: ['connected-services'], locales: [english, swedish] };
  const text = exampleGraph.replace(/^article: .*$/m, 'article: conected-services');
  const lost = buildExample(text, exampleWords, over).problems.filter(({ rule }) => rule === 'guide-part-missing');
  expect(
    lost.filter(({ file }) => file === 'troubleshooters/example.yml').map(({ line, message }) => [line, message]),
  ).toContainEqual([
    Number(placeIn(text, 'article:').split(':')[0]),
    'There is no article `conected-services`. Did you mean `connected-services`?',
  ]);
  expect(lost.filter(({ message }) => message.includes('conected-services'))).toHaveLength(1);
});

test('a section that no locale has is told once, with the one that was meant', () => {
  const input = exampleInput({ locales: [english, swedish], sectionIds: () => ['see-the-status', 'sign-in-again'] });
  const text = replaced(exampleGraph, ['section: sign-in-again', 'section: sign-in-agin']);
  const words = input.words.map((file) => ({ ...file, locale: 'sv', file: file.file.replace('en/', 'sv/') }));
  const { problems } = buildExample(text, exampleWords, { ...input, words: [...input.words, ...words] });
  expect(problems.filter(({ rule }) => rule === 'guide-part-missing').map(({ message }) => message)).toEqual([
    expect.stringMatching(/there is no section `sign-in-agin` of `[a-z-]+` in `en`.*\. Did you mean `sign-in-again`\?$/),
  ]);
});

test.each([
  ['no YAML', 'id: [', 'guide-yaml'],
  ['a target that is missing', exampleGraph.replace('worked: resolved', 'worked: resolvd'), 'guide-target-missing'],
])('guide-left-out: a guide is not published because of %s', (_, text, rule) => {
  const { guides, problems } = buildExample(text, exampleWords);
  expect(guides.map(({ id }) => id)).not.toContain('example');
  expect(problems.map((problem) => problem.rule)).toEqual(expect.arrayContaining([rule, 'guide-left-out']));
});

test('no node has the address of the whole guide on one page', () => {
  const { problems } = buildExample(exampleGraph.replaceAll(/\bfix-login\b/g, 'all'), exampleWords);
  expect(problems).toContainEqual(
    expect.objectContaining({ rule: 'guide-schema', message: 'The id `all` is the address of the whole guide on one page.' }),
  );
});

test('the published address of a node that had it leads to the whole guide now, and nowhere else', () => {
  const { guides, problems } = buildExample(
    replaced(exampleGraph, ['nodes:\n', 'aliases: { all: check-status }\nnodes:\n']),
    exampleWords,
    { published: new Map([['example', new Set(['all', 'all/one-failing'])]]) },
  );
  expect(guides[0]?.redirects.map(({ from }) => from)).toEqual(['all/one-failing']);
  expect(problems.filter(({ rule }) => rule === 'guide-address-lost')).toEqual([]);
});

test('a tab is one mistake', () => {
  const text = exampleGraph.replace(/^ {2,}/gm, '\t');
  expect(buildExample(text, exampleWords).problems.filter(({ rule }) => rule === 'guide-yaml')).toMatchObject([
    { message: 'The line begins with a tab; YAML wants spaces.' },
  ]);
});

test('an alias to nothing leaves the guide out, and stops nothing else', () => {
  const { problems } = buildExample(replaced(exampleGraph, ['owner: ', 'owner: *nobody\nx: ']), exampleWords);
  expect(problems).toContainEqual(
    expect.objectContaining({ rule: 'guide-yaml', message: 'The file uses YAML aliases; write the value out instead.' }),
  );
});

test('a file that holds something else is told in words', () => {
  expect(buildExample('- a', exampleWords).problems[0]?.message).toBe('The file must be a set of lines `key: value`, not this.');
});

test('guide-words-language: the file of another language', () => {
  const french = exampleWords.replace(
    /^( *[a-z-]+: )(?!\{)(\S.*)$/gm,
    '$1Le nom de la page que vous avez dans le menu est pour les $2',
  );
  const input = exampleInput({ locales: [english, swedish] });
  const { problems } = buildGuides({
    ...input,
    words: [...input.words, { locale: 'sv', file: 'sv/troubleshooters/example.yml', text: french }],
  });
  expect(problems.find(({ rule }) => rule === 'guide-words-language')).toMatchObject({
    file: 'sv/troubleshooters/example.yml',
    message: 'The words read like `fr`, not like `sv`.',
  });
});

test('guide-ticket-text: an open placeholder would reach the agent', () => {
  expect(findTicketDefects({ subject: '[undefined] x', text: 'a {{count}} b', agent: '' })).toEqual(['undefined', '{{count}}']);
  const tickets = {
    'commerce-support': { product: 'undefined', url: {}, needsSignIn: false, prefillLimit: 2000, asks: [], agentLocale: 'en' },
  };
  const { problems } = buildExample(exampleGraph, exampleWords, { tickets });
  expect(problems[0]?.message).toBe('The ticket of `example/ticket/one-failing` in `en` holds `undefined`.');
});

test('every rule for guides has a fixture', () => {
  const source = [...graphFixtures, ...wordsFixtures].map(({ rule }) => rule);
  const named = [
    'guide-version',
    'guide-words-language',
    'guide-left-out',
    'guide-dead-end',
    'guide-part-changed',
    'guide-too-deep',
    'guide-too-many-pages',
    'guide-address-lost',
    'guide-review-due',
    'guide-words-untranslated',
    'guide-part-term',
    'guide-part-length',
    'guide-part-versions',
    'guide-ticket-text',
    'guide-order',
    'guide-line-unfit',
    'guide-words-names',
  ];
  const tested = new Set<string>([...source, ...named]);
  expect(Object.keys(rules).filter((rule) => rule.startsWith('guide-') && !tested.has(rule))).toEqual([]);
});
