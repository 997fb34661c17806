import { describe, expect, test } from 'vitest';
import { readTopicFile } from '../../site/content/search-words.ts';
import { projectTopicFiles, projectTopics } from '../testing/project-topics.ts';
import { sharedWords } from './read-topic.ts';
import { groupsIn, joinTopics } from './topic.ts';

const read = (text: string) => readTopicFile({ name: 'garden', file: 'search-words/garden.yml', text });
const garden = (lines: string, head = '') => read(`about: Plants.\n${head}groups:\n${lines}`);
const problemsOf = ({ problems }: ReturnType<typeof read>) => problems.map(({ line, message }) => `${line}: ${message}`);

describe('a file of everyday words', () => {
  test('gives its groups with their entries by language', () => {
    const { topic, problems } = garden('  lawn:\n    en: lawn, grass, green space\n    fr: pelouse, gazon\n');
    expect(problems).toEqual([]);
    expect(topic).toEqual({
      name: 'garden',
      isGeneral: false,
      groups: [{ name: 'lawn', entries: { en: ['lawn', 'grass', 'green space'], fr: ['pelouse', 'gazon'] } }],
    });
  });

  test.each([
    ['an entry twice, in any spelling', '  lawn:\n    fr: forêt, foret\n', '5: `lawn`, fr: `foret` stands twice.'],
    ['a comma without a word', '  lawn:\n    en: lawn, , grass\n', '5: `lawn`, en: a comma stands without a word.'],
    ['a sentence', '  lawn:\n    en: lawn, all that is green\n', '5: `lawn`, en: `all that is green` is not one to three words.'],
    [
      'a stop word',
      '  lawn:\n    fr: pelouse, sur\n',
      '5: `lawn`, fr: `sur` stands in every text, so it tells nothing of this topic.',
    ],
    [
      'a locale for a language',
      '  lawn:\n    pt-BR: gramado\n',
      '5: `groups.lawn.pt-BR` cannot be used: write a line for each language: `en: basket, cart`.',
    ],
    ['a list', '  lawn:\n    en: [lawn, grass]\n', '5: `groups.lawn.en` cannot be used: write words, with commas between them.'],
    ['an empty column', '  lawn:\n    en:\n', '5: `groups.lawn.en` cannot be used: write words, with commas between them.'],
    [
      'a group without languages',
      '  lawn: lawn, grass\n',
      '4: `groups.lawn` cannot be used: write a line for each language: `en: basket, cart`.',
    ],
    ['a group twice', '  lawn:\n    en: lawn\n  lawn:\n    en: grass\n', '6: The key `lawn` stands twice in the same place.'],
  ])('%s is a problem', (_, lines, problem) => expect(problemsOf(garden(lines, 'general: false\n'))).toEqual([problem]));

  test('a setting that is not known is a problem', () =>
    expect(problemsOf(garden('  lawn:\n    en: lawn\n', 'genral: true\n'))).toEqual([
      '1: The file cannot be used: `genral` is not known.',
    ]));

  test('a stop word may be an entry of a general topic, such as "where" for a place', () =>
    expect(problemsOf(garden('  place:\n    en: where, place\n', 'general: true\n'))).toEqual([]));
});

test('a word in two groups of a topic is pointed out', () => {
  const { topic, source } = garden('  lawn:\n    en: lawn, green\n  colour:\n    en: colour, green\n');
  expect(source && sharedWords(topic, source, [topic])).toMatchObject([
    { rule: 'search-word-shared', line: 6, message: '`green`, en, stands in 2 groups: `lawn` (garden), `colour` (garden).' },
  ]);
});

test('a site adds entries to a group, groups to a topic, and topics; those take part in it', () => {
  const [own, added] = [
    garden('  lawn:\n    en: lawn\n').topic,
    garden('  lawn:\n    en: lawn, grass\n    de: Rasen\n  tree:\n    en: tree\n').topic,
  ];
  expect(joinTopics([own], [added, { name: 'pool', isGeneral: false, groups: [] }])).toEqual([
    {
      name: 'garden',
      isGeneral: true,
      groups: [
        { name: 'lawn', entries: { en: ['lawn', 'grass'], de: ['Rasen'] } },
        { name: 'tree', entries: { en: ['tree'] } },
      ],
    },
    { name: 'pool', isGeneral: true, groups: [] },
  ]);
});

test('a language variant reads its language, an unknown language has empty groups', () => {
  const { topic } = garden('  lawn:\n    pt: gramado\n');
  expect(groupsIn([topic], 'pt-BR')).toEqual([['gramado']]);
  expect(groupsIn([topic], 'ja')).toEqual([[]]);
});

describe('the project’s own words', () => {
  test('have no problem', () => {
    expect(projectTopicFiles.flatMap(({ problems }) => problems)).toEqual([]);
    const shared = projectTopicFiles.flatMap(({ topic, source }) =>
      source === undefined ? [] : sharedWords(topic, source, projectTopics),
    );
    expect(shared.filter(({ rule }) => rule !== 'search-word-shared')).toEqual([]);
  });

  test('stand in every language in each group, two at least', () => {
    const languages = ['en', 'fr', 'sv', 'pt', 'it', 'es'];
    const groups = projectTopics.flatMap(({ name, groups }) => groups.map((group) => ({ topic: name, ...group })));
    expect(groups.filter(({ entries }) => languages.some((lang) => (entries[lang] ?? []).length < 2))).toEqual([]);
  });
});
