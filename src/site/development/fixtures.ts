// Made-up values for the development-only page of components. No page of the site imports this.
import { translator } from '../../i18n/translator.ts';
import type { Block, Section } from '../../vocabulary.ts';
import type { ArticlePage, HomePage, NavigationNode, PageFrame, PageLink, Topic } from '../page-values/page-types.ts';

const languages = [
  ['en', 'en', 'English'],
  ['fr', 'fr', 'Français'],
  ['sv', 'sv', 'Svenska'],
  ['pt', 'pt-BR', 'Português (Brasil)'],
  ['it', 'it', 'Italiano'],
  ['es', 'es', 'Español'],
] as const;

const link = (title: string, description?: string): PageLink => ({ title, titleHtml: title, url: '#', description });
const node = (label: string, children: NavigationNode[] = [], state: Partial<NavigationNode> = {}): NavigationNode => ({
  label,
  labelHtml: label,
  url: children.length > 0 ? undefined : '#x',
  isCurrent: false,
  isOpen: false,
  children,
  ...state,
});
const block = (shape: string, html: string): Block => ({ shape, html, text: '' });
const section = (id: string, depth: number, heading: string, ...blocks: Block[]): Section => ({
  id,
  depth,
  headingText: heading,
  headingHtml: heading,
  blocks,
});

/** What surrounds a page in a language. */
export function sampleFrame(locale = 'en', overrides: Partial<PageFrame> = {}): PageFrame {
  return {
    locale,
    lang: locale === 'pt' ? 'pt-BR' : locale,
    dir: 'ltr',
    base: '/',
    siteDescription: undefined,
    footer: 'No account, no cookies, no tracking.',
    logo: undefined,
    isKeptOffline: false,
    siteName: 'Integration Help',
    siteNameLang: undefined,
    t: translator(locale),
    homeUrl: '/en/',
    searchUrl: '/en/search/',
    ticketUrl: '#ticket',
    guidesUrl: '#guides',
    hasGuides: true,
    changesUrl: undefined,
    languages: languages.map(([key, lang, name]) => ({
      locale: key,
      lang,
      dir: 'ltr',
      name,
      url: `#${key}`,
      isCurrent: key === locale,
      isMissing: key === 'sv',
    })),
    alternates: [],
    canonical: 'https://example.org/en/',
    robots: 'noindex',
    preview: undefined,
    policy: '',
    navigation: [
      node('Connect data', [node('Databases and services'), node('Integrations page'), node('Database over SSH')]),
      node(
        'Mend an integration',
        [
          node('Re-authenticate an integration', [], { isCurrent: true }),
          node('When data stops arriving'),
          node('Status messages', [node('Error'), node('Pending')]),
        ],
        { isOpen: true },
      ),
      node('Support', [node('Submit a support ticket')]),
    ],
    pages: [link('About this help center'), link('Accessibility'), link('Privacy')],
    searchBundleUrl: '/search/en/',
    referenceSearchBundleUrl: '/search/en/',
    referenceLang: 'en',
    ...overrides,
  };
}

const alert = (kind: string, title: string, text: string): Block =>
  block('alert', `<div class="alert alert-${kind}" role="note"><p class="alert-title">${title}</p><p>${text}</p></div>`);

/** Every construct that a text can hold. */
export const sampleSections: Section[] = [
  section(
    '',
    0,
    '',
    block(
      'paragraph',
      '<p>An integration stops when its permission runs out: a password was changed, a token has expired, an account was closed. Your data is safe. Once the integration is authorized again, the missing days are <a href="#">filled in at the next update</a>.</p>',
    ),
  ),
  section(
    're-authenticate',
    2,
    'Re-authenticate the integration',
    block('paragraph', '<p>You need an account that may manage integrations.</p>'),
    block(
      'steps(4)',
      '<ol><li><p>Open <span class="uicontrol">Manage Data</span> &gt; <span class="uicontrol">Integrations</span>.</p></li><li><p>Select the integration whose status is <span class="uicontrol">Error</span>.</p></li><li><p>Select <span class="uicontrol">Re-authenticate</span> and sign in to the service.</p><ul><li>Use the account that made the connection.</li><li>Allow pop-up windows.</li></ul></li><li><p>Wait for the next update cycle and look at the status again.</p></li></ol>',
    ),
    alert('note', 'Note', 'The first update after a pause may take longer than usual.'),
  ),
  section(
    'alerts',
    2,
    'Alerts',
    alert('tip', 'Tip', 'Keep one account for integrations alone.'),
    alert('important', 'Important', 'The token must allow reading.'),
    alert('warning', 'Warning', 'Deleting an integration deletes its history.'),
    alert('caution', 'Caution', 'This cannot be undone.'),
  ),
  section(
    'table',
    3,
    'A table wider than a phone',
    block(
      'table',
      '<div class="table-scroll" role="region" aria-label="Table" tabindex="0"><table><thead><tr><th>Status</th><th>Meaning</th><th>What to do</th><th>Who</th></tr></thead><tbody><tr><td>Connected</td><td>Everything works.</td><td>Nothing.</td><td>–</td></tr><tr><td>Error</td><td>The last update failed, most often because a permission ran out.</td><td>Re-authenticate.</td><td>Administrator</td></tr><tr><td>Pending</td><td>The connection has been made and waits for its first update.</td><td>Wait for one update cycle.</td><td>–</td></tr></tbody></table></div>',
    ),
  ),
  section(
    'code',
    3,
    'Code',
    block(
      'code',
      '<pre tabindex="0"><code>ssh -L 3307:localhost:3306 reader@db.example.org\nmysql -h 127.0.0.1 -P 3307 -u reader -p</code></pre>',
    ),
    block('paragraph', '<p>The port is <code>3307</code>; press <kbd>Enter</kbd> after each line.</p>'),
  ),
  section(
    'details',
    2,
    'Behind a summary',
    block(
      'collapsible',
      '<details><summary>The database does not answer</summary><p>Ask whether the firewall lets the address in.</p></details>',
    ),
    block('collapsible', '<details><summary>The status stays “Pending”</summary><p>Wait for one update cycle.</p></details>'),
    block('html', '<blockquote><p>A quotation has a line of its own.</p></blockquote>'),
  ),
];

/** An article; `overrides` for its states. */
export function sampleArticle(overrides: Partial<ArticlePage> = {}): ArticlePage {
  return {
    frame: sampleFrame(),
    id: '00000000-0000-4000-8000-000000000000',
    isOnTickets: false,
    title: 'Re-authenticate an integration',
    titleHtml: 'Re-authenticate an integration',
    description: 'What to do when an integration shows an error and asks to be authorized again.',
    movedSections: [],
    staleSections: ['steps'],
    lead: 'What to do when an integration shows an error and asks to be authorized again.',
    contentLang: 'en',
    textLang: undefined,
    textDir: undefined,
    isFallback: false,
    sections: sampleSections,
    headings: sampleSections
      .filter(({ depth }) => depth > 0)
      .map(({ id, depth, headingText }) => ({ id, depth: depth === 3 ? 3 : 2, text: headingText, explicit: false, line: 1 })),
    badges: [{ label: 'Pro and Essentials', type: 'Informative' }],
    updated: '2026-10-02',
    version: undefined,
    translation: { isMachine: true, humanShare: 0, originalUrl: '#original', originalLang: 'en' },
    breadcrumbs: [{ label: 'Mend an integration', labelHtml: 'Mend an integration' }],
    previous: link('Integrations page explained'),
    next: link('When data stops arriving'),
    related: [
      link('Integrations page explained', 'Each column and button of the page, and what a status means.'),
      link('Connect a database', 'Over SSH or directly, with an account that may only read.'),
      link('Submit a support ticket', 'What support needs to know.'),
    ],
    sourceUrl: '#source',
    idUrl: '#id',
    guides: [],
    suggestUrl: '#suggest',
    translateUrl: undefined,
    feedbackUrl: undefined,
    structuredData: undefined,
    ...overrides,
  };
}

const topic = (anchor: string, title: string, ...titles: string[]): Topic => ({
  anchor,
  title,
  titleHtml: title,
  articles: titles.map((name) => link(name)),
});

/** A home page. */
export const sampleHome = (frame = sampleFrame()): HomePage => ({
  frame,
  structuredData: undefined,
  feedUrl: undefined,
  moreTopics: undefined,
  topics: [
    topic(
      'connect',
      'Connect data',
      'Databases and services',
      'Integrations page explained',
      'Connect a database over SSH',
      'Connect an advertising account',
      'Restrict access by address',
    ),
    topic('mend', 'Mend an integration', 'Re-authenticate an integration', 'When data stops arriving', 'What a status means'),
    topic(
      'report',
      'Reports and dashboards',
      'Build a report',
      'Share a dashboard',
      'Export data',
      'Filters',
      'Schedule an e-mail',
      'Time zones',
      'Currencies',
      'Cohorts',
      'Retention',
    ),
    topic('support', 'Support', 'Submit a support ticket', 'Who may open a ticket'),
  ],
  guides: [
    {
      lang: undefined,
      dir: undefined,
      title: 'An integration stopped working',
      description: 'From what you see to the steps that mend it.',
      url: '#guide',
      symptoms: [
        'One integration shows an error',
        'No new data is arriving',
        'All integrations show an error',
        'A password or an account has changed',
        'An integration is missing from the list',
        'I am not sure what is wrong',
      ].map((label) => ({ label, url: '#symptom' })),
    },
  ],
  promoted: [link('Re-authenticate an integration'), link('What a status means'), link('Submit a support ticket')],
  newest: [{ ...link('Integrations page explained'), date: '2026-10-02' }],
});
