// Made-up pages for the page of components. No page of the site imports this.
import type { ArticlePage, HomePage, Topic } from '../page-values/page-types.ts';
import { sampleFrame, sampleLink } from './sample-frame.ts';
import { sampleSections } from './sample-sections.ts';

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
    translation: { isMachine: true, originalUrl: '#original', originalLang: 'en' },
    breadcrumbs: [{ label: 'Mend an integration', labelHtml: 'Mend an integration' }],
    previous: sampleLink('Integrations page explained'),
    next: sampleLink('When data stops arriving'),
    related: [
      sampleLink('Integrations page explained', 'Each column and button of the page, and what a status means.'),
      sampleLink('Connect a database', 'Over SSH or directly, with an account that may only read.'),
      sampleLink('Submit a support ticket', 'What support needs to know.'),
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
  articles: titles.map((name) => sampleLink(name)),
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
  promoted: [
    sampleLink('Re-authenticate an integration'),
    sampleLink('What a status means'),
    sampleLink('Submit a support ticket'),
  ],
  newest: [{ ...sampleLink('Integrations page explained'), date: '2026-10-02' }],
});
