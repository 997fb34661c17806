// What `tickets` of `site.yml` may say, and the target that becomes of it.
import { describe, expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import { createSiteSettings } from './site-settings.ts';

const folders = ['en', 'sv', 'pt-BR'].map((folder) => ({ folder, documents: 2, loose: 0, hasHelp: true }));

function create(lines: string) {
  const text = `tickets:\n  desk:\n    url: https://desk.example/{locale}/requests/new\n${lines}`;
  const { site, problems } = createSiteSettings(parseYaml(text, 'site.yml'), 'site.yml', folders, {});
  return { desk: site.tickets['desk'], problems: problems.map(({ rule, line, message }) => `${line} ${rule} ${message}`) };
}

describe('`accepts-prefill`', () => {
  test('is none where nothing is written', () => {
    expect(create('')).toMatchObject({ desk: { prefill: undefined }, problems: [] });
  });
  test('`zendesk` adds the parameters of its request form to `url`, in every locale', () => {
    const { desk } = create('    accepts-prefill: zendesk\n');
    expect(desk?.prefill).toEqual({
      en: 'https://desk.example/en/requests/new?tf_subject={subject}&tf_description={text}',
      sv: 'https://desk.example/sv/requests/new?tf_subject={subject}&tf_description={text}',
      'pt-BR': 'https://desk.example/pt-br/requests/new?tf_subject={subject}&tf_description={text}',
    });
    expect(desk?.prefillLimit).toBe(2000);
  });
  test('parameters go before a fragment and after other parameters', () => {
    const { desk } = createWith('https://desk.example/new?form=7#top');
    expect(desk?.prefill?.['en']).toBe('https://desk.example/new?form=7&tf_subject={subject}&tf_description={text}#top');
  });
  test('`mailto` writes to the address of `url`, at most as long as mail programs take', () => {
    const { desk } = createWith('mailto:desk@example.org', 'mailto');
    expect(desk?.prefill?.['sv']).toBe('mailto:desk@example.org?subject={subject}&body={text}');
    expect(desk?.prefillLimit).toBe(1900);
  });
  test('an address is a template of its own, with a limit of its own', () => {
    const { desk, problems } = create(
      '    accepts-prefill: "https://other.example/{locale}?t={summary}&b={text}&s={state}"\n    prefill-limit: 4000\n',
    );
    expect(problems).toEqual([]);
    expect(desk?.prefill?.['pt-BR']).toBe('https://other.example/pt-br?t={summary}&b={text}&s={state}');
    expect(desk?.prefillLimit).toBe(4000);
  });
  const kinds = 'write `none`, `zendesk`, `mailto` or an address with places to fill: `https://…?title={subject}&text={text}`';
  test.each([
    ['all', `4 site-setting \`tickets.desk.accepts-prefill\` cannot be read: ${kinds}.`],
    ['"javascript:alert({text})"', `4 site-setting \`tickets.desk.accepts-prefill\` cannot be read: ${kinds}.`],
    [
      '"https://a.example?t={subjct}"',
      '4 site-setting `tickets.desk.accepts-prefill` holds `{subjct}`, which nothing fills. Did you mean `subject`?',
    ],
    ['"https://a.example?l={lang}"', '4 site-setting `tickets.desk.accepts-prefill` holds neither `{text}` nor `{subject}`.'],
    ['mailto', '4 site-setting `tickets.desk.accepts-prefill` is `mailto`, but `url` is no `mailto:` address.'],
    // The places stand where the address is text: the host is never what a reader typed.
    [
      '"https://{integration}.example/?t={text}"',
      '4 site-setting `tickets.desk.accepts-prefill` fills a place before the path: places may stand after `https://host/` alone.',
    ],
  ])('%s is refused', (written, problem) => {
    expect(create(`    accepts-prefill: ${written}\n`).problems).toEqual([problem]);
  });
});

function createWith(url: string, prefill = 'zendesk') {
  const text = `tickets:\n  desk:\n    url: ${url}\n    accepts-prefill: ${prefill}\n`;
  const { site } = createSiteSettings(parseYaml(text, 'site.yml'), 'site.yml', folders, {});
  return { desk: site.tickets['desk'] };
}

describe('`endpoint`', () => {
  test.each([
    ['https://desk.example.org/api/tickets', 'https://desk.example.org/api/tickets'],
    ['https://desk.example.org', 'https://desk.example.org/'],
    ['https://desk.exämple/a?key=1', 'https://desk.xn--exmple-cua/a?key=1'],
    ['http://127.0.0.1:8080/tickets', 'http://127.0.0.1:8080/tickets'],
    ['http://localhost:8080/tickets', 'http://localhost:8080/tickets'],
  ])('may be %s', (written, endpoint) => {
    expect(create(`    endpoint: "${written}"\n`)).toMatchObject({ desk: { endpoint }, problems: [] });
  });
  test.each([
    'http://desk.example.org/tickets',
    'mailto:desk@example.org',
    '/tickets',
    'https://',
    'https://me:secret@desk.example.org/',
    'https://desk.example.org/#new',
    'https://desk.example.org/{locale}',
    'https://desk.example.org/a b',
    'javascript:alert(1)',
    '[https://desk.example.org]',
  ])('is refused: %s', (written) => {
    const quoted = written.startsWith('[') ? written : `"${written}"`;
    expect(create(`    endpoint: ${quoted}\n`).problems).toEqual([
      '4 site-setting `tickets.desk.endpoint` cannot be read: write an address that begins with `https://`, without a fragment or a password.',
    ]);
  });
});

describe('`asks`', () => {
  test('is a list of what the project can ask', () => {
    expect(create('    asks: [product, changed, contact]\n').desk?.asks).toEqual(['product', 'changed', 'contact']);
    expect(create('    asks: [colour]\n').problems).toEqual([
      '4 site-setting `tickets.desk.asks.0` cannot be read: write one of `product`, `problem`, `tried`, `reproducible`, `changed`, `priority`, `contact`.',
    ]);
  });
});

describe('`agent-language`', () => {
  test.each([
    ['', 'en'],
    ['    agent-language: sv\n', 'sv'],
    ['    agent-language: pt\n', 'pt-BR'],
    ['    agent-language: pt_br\n', 'pt-BR'],
  ])('%j is the locale %s', (line, locale) => {
    expect(create(line)).toMatchObject({ desk: { agentLocale: locale }, problems: [] });
  });
  test('is reported where no locale of the site has it', () => {
    const { desk, problems } = create('    agent-language: de\n');
    expect(desk?.agentLocale).toBe('en');
    expect(problems).toEqual([
      '4 site-setting `tickets.desk.agent-language` is `de`, which is no language of this site: the block for the agent is in `en`.',
    ]);
  });
});
