// For tests: the example of docs/troubleshooter.md as a whole little help center in memory.
import { readFileSync } from 'node:fs';
import { guideUrl } from '../catalog/urls.ts';
import { translator } from '../i18n/translator.ts';
import type { Block, LocaleSettings } from '../vocabulary.ts';
import { buildGuides, type BuiltGuides } from './build-guides.ts';
import type { GuideInput } from './guide-input.ts';
import type { FindSection } from './parts/find-part.ts';
import type { Guide } from './source/types.ts';

const docs = readFileSync(new URL('../../docs/troubleshooter.md', import.meta.url), 'utf8');
const [graphText = '', wordsText = ''] = [...docs.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');

export const exampleGraph = graphText;
export const exampleWords = wordsText;

/** A second guide, because the example leads into one. */
export const sshGraph = `id: ssh-tunnel
version: 1
status: draft
owner: documentation
reviewed: 2026-11-22
review-every: 180d
article: connected-services
ticket: commerce-support
start: message
carry: [symptom, tried]
parts:
  sign-in: { section: sign-in-again, blocks: 1, expect: steps(4) }
nodes:
  message:
    kind: question
    asks: symptom
    options:
      failed: { to: refresh }
      other: { to: refresh, escape: other }
  refresh: { kind: fix, show: [sign-in], worked: done, failed: ticket, blocked: ticket }
  done: { kind: end, end: resolved }
  ticket: { kind: end, end: ticket }
`;
export const sshWords = `title: Repair the SSH tunnel
description: What the messages mean.
message: { title: Which message do you see?, options: { failed: Verification failed, other: Another one } }
refresh: { title: Refresh the host keys }
done: { title: The tunnel works }
ticket: { title: Ask support }
`;

const block = (shape: string, text: string): Block => ({ shape, text, html: `<p id="x">${text}</p>` });
const sections: Record<string, { heading: string; blocks: Block[] }> = {
  'connected-services/see-the-status': {
    heading: 'See the status',
    blocks: [block('paragraph', 'Open **Manage Data** > Integrations in MBI and look at the status.'), block('image', '')],
  },
  'connected-services/sign-in-again': {
    heading: 'Sign in again',
    blocks: [block('paragraph', 'You need the account.'), block('steps(4)', 'Open it. Choose the name. Sign in. Save.')],
  },
  'api-keys/make-a-new-key': {
    heading: 'Make a new key',
    blocks: [block('paragraph', 'Make it in the other service.'), block('steps(3)', 'Open the keys. Make one. Paste it.')],
  },
};

export const findExampleSection: FindSection = (exlId, sectionId, locale) => {
  const found = sections[`${exlId}/${sectionId}`];
  return (
    found && {
      section: { id: sectionId, depth: 2, headingText: found.heading, headingHtml: found.heading, blocks: found.blocks },
      articleTitle: exlId === 'api-keys' ? 'API keys' : 'Connected services',
      articleUrl: `/${locale}/help/${exlId}/`,
    }
  );
};

export const english: LocaleSettings = { locale: 'en', folder: 'en', lang: 'en', dir: 'ltr', name: 'English' };
export const swedish: LocaleSettings = { locale: 'sv', folder: 'sv', lang: 'sv', dir: 'ltr', name: 'Svenska' };

/** The example's input; `over` replaces parts of it. Swedish interface words are the English ones here. */
export function exampleInput(over: Partial<GuideInput> = {}): GuideInput {
  return {
    guides: [
      { file: 'troubleshooters/example.yml', text: exampleGraph },
      { file: 'troubleshooters/ssh-tunnel.yml', text: sshGraph },
    ],
    words: [
      { locale: 'en', file: 'en/troubleshooters/example.yml', text: exampleWords },
      { locale: 'en', file: 'en/troubleshooters/ssh-tunnel.yml', text: sshWords },
    ],
    locales: [english],
    reference: 'en',
    section: findExampleSection,
    article: (exlId, locale) => ({ title: 'Connected services', url: `/${locale}/help/${exlId}/`, version: 'abc1234' }),
    tickets: {
      'commerce-support': {
        product: 'MBI',
        url: { en: 'https://support.example.org/', sv: 'https://support.example.org/' },
        needsSignIn: true,
        prefillLimit: 2000,
        asks: [],
        agentLocale: 'en',
      },
    },
    terms: ['MBI'],
    published: new Map(),
    locks: {},
    t: () => translator('en'),
    urls: {
      guide: (locale, guide, state) => guideUrl('/', locale, guide, state),
      absolute: (url) => `https://help.example.org${url}`,
    },
    ...over,
  };
}

/** The example with other texts for its graph or words. */
export function buildExample(graph = exampleGraph, words = exampleWords, over: Partial<GuideInput> = {}): BuiltGuides {
  const input = exampleInput(over);
  return buildGuides({
    ...input,
    guides: [{ file: 'troubleshooters/example.yml', text: graph }, ...input.guides.slice(1)],
    words: [{ locale: 'en', file: 'en/troubleshooters/example.yml', text: words }, ...input.words.slice(1)],
  });
}

export function exampleGuide(): Guide {
  const { guides } = buildGuides(exampleInput());
  const guide = guides.find(({ id }) => id === 'example');
  if (guide === undefined) throw new Error('The example of docs/troubleshooter.md is not a valid guide.');
  return guide;
}
