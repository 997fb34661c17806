// The components that an author may write in a page of our own. The list is closed: a name that is not here is refused.
// A new one is an entry here, its values in `site/page-values/pages/page-components.ts`, its look in
// `components/page/PageComponent.astro` (`/dev/page-components/` shows the example), and a row in `content/README.md`; a new kind
// of attribute is also a line of `checks/articles/page-components.ts`, which tells authors what is not there and which name is
// near. The compiler or a test asks for each. What readers see of it is tested in `tests/built/own-pages.built.test.ts`. Values
// that find nothing to show are an error where the component stands (`site/page-values/empty-components.ts`).
import type { ComponentUse } from '../vocabulary.ts';

/** What an attribute holds: always a text between quotes, of one of these kinds. */
export const attributeKinds = {
  guide: { pattern: /^[a-z][a-z0-9-]*$/, what: 'the id of a guide, such as `reconnect`' },
  article: { pattern: /^[0-9a-z][0-9a-z-]{2,60}$/, what: 'the `exl-id` of an article' },
  section: {
    pattern: /^[^\s"<>{}]{1,200}$/,
    what: 'the id of a section of that article, without `#`, or `_top` for the text before its first heading',
  },
  blocks: { pattern: /^\d{1,3}(?:-\d{1,3})?$/, what: 'which blocks of the section, counted from 0: `1`, or `0-2`' },
} as const satisfies Record<string, { pattern: RegExp; what: string }>;

export interface AttributeSpec {
  kind: keyof typeof attributeKinds;
  isOptional?: true;
}

export interface ComponentSpec {
  /** What readers get, in a sentence for authors. */
  purpose: string;
  attributes: Readonly<Record<string, AttributeSpec>>;
  /** It has ids or a form of its own, so a page holds it once. */
  isOnce?: true;
  /** Where it may show nothing though no attribute is wrong: what to do then, in a sentence for authors. */
  needs?: string;
  example: string;
}

export const components = {
  Troubleshooter: {
    purpose: 'The first question of a guide; its answers lead on.',
    attributes: { guide: { kind: 'guide' } },
    isOnce: true,
    example: '<Troubleshooter guide="reconnect" />',
  },
  Symptoms: {
    purpose: 'The first answers of all guides, as on the home page, and the way to a ticket.',
    attributes: {},
    isOnce: true,
    example: '<Symptoms />',
  },
  Topics: {
    purpose: 'The table of contents by topic, as on the home page.',
    attributes: {},
    isOnce: true,
    example: '<Topics />',
  },
  ArticleSteps: {
    purpose: 'A section of an article, word for word, in the language of the page; without `blocks` all of it.',
    attributes: { id: { kind: 'article' }, section: { kind: 'section' }, blocks: { kind: 'blocks', isOptional: true } },
    example: '<ArticleSteps id="submit-ticket" section="submit-ticket" />',
  },
  TicketLink: {
    purpose: 'The way to a support ticket.',
    attributes: {},
    needs:
      'Say under `tickets` in `site.yml` where tickets are opened, write the article `submit-ticket`, or remove the component.',
    example: '<TicketLink />',
  },
  Article: {
    purpose: 'A link to an article with its title and its description.',
    attributes: { id: { kind: 'article' } },
    example: '<Article id="submit-ticket" />',
  },
  Search: {
    purpose: 'The search field of the home page.',
    attributes: {},
    isOnce: true,
    example: '<Search />',
  },
  Promoted: {
    purpose: 'The articles that say `promoted: true`.',
    attributes: {},
    example: '<Promoted />',
  },
  Newest: {
    purpose: 'The articles that changed last, with the day.',
    attributes: {},
    example: '<Newest />',
  },
} as const satisfies Record<string, ComponentSpec>;

export type ComponentName = keyof typeof components;

export const componentNames = Object.keys(components) as ComponentName[];

/** The component of that name; undefined where there is none. */
export const findComponent = (name: string): ComponentSpec | undefined =>
  Object.hasOwn(components, name) ? components[name as ComponentName] : undefined;

/** A component as authors write it. */
export const writeComponent = ({ name, attributes }: Pick<ComponentUse, 'name' | 'attributes'>): string =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)].join(' ')} />`;
