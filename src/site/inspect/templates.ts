// One page for each template of the site, found among the built files by what it holds, so that tests of looks and access
// name no page that an author may rename.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { elementPattern } from '../../html-text.ts';

export interface TemplatePage {
  template: string;
  /** Key of the locale; undefined for pages that belong to none. */
  locale: string | undefined;
  /** Address below the site, e.g. `fr/search/?q=x`. */
  path: string;
}

/** Where a template's page lies below its locale, and what it holds: the first built page with all of it is taken. */
interface Place {
  below: RegExp;
  holds?: readonly RegExp[];
  query?: string;
}

const steps = /^troubleshoot\/[^/]+\/(?!all\/$).+\/$/;
const localized: Record<string, Place> = {
  home: { below: /^$/ },
  'article with steps, tables and a picture': {
    below: /^help\//,
    holds: [
      elementPattern('ol'),
      elementPattern('table'),
      elementPattern('img'),
      /class="guide-widget"/,
      /(?:class="section-head"[\s\S]*?){5}/,
    ],
  },
  'article with code': { below: /^help\//, holds: [elementPattern('pre')] },
  'article on support tickets': { below: /^help\//, holds: [/id="submit-ticket"/] },
  'own page': { below: /^accessibility\/$/ },
  changes: { below: /^changes\/$/ },
  'topic on one page': { below: /^topics\/[^/]+\/all\/$/ },
  'not found': { below: /^404\/$/ },
  'search without query': { below: /^search\/$/ },
  'search with results': { below: /^search\/$/, query: '?q=Google%20Ads' },
  ticket: { below: /^ticket\/$/ },
  guides: { below: /^troubleshoot\/$/ },
  'guide, start': { below: /^troubleshoot\/[^/]+\/$/ },
  'guide on one page': { below: /^troubleshoot\/[^/]+\/all\/$/ },
  'guide, question': { below: steps, holds: [/class="step step-question"/] },
  'guide, fix': { below: steps, holds: [/class="step step-fix"/] },
  'guide, ticket': { below: steps, holds: [elementPattern('ticket-text')] },
};

/** Addresses of the built pages, sorted; pages that are no `index.html` keep their names. */
const addressesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));

/** One page per template and locale of a built site. Throws where a template has no page, so that no test passes for want of one. */
export function templatePagesIn(dir: string, locales: readonly string[]): TemplatePage[] {
  const addresses = addressesIn(dir);
  const read = (address: string): string =>
    readFileSync(path.join(dir, address, address === '' || address.endsWith('/') ? 'index.html' : ''), 'utf8');
  const missing = (template: string, locale = ''): Error =>
    new Error(`The template “${template}” has no page${locale && ` in \`${locale}\``}: none was built that holds what it needs.`);
  const find = (template: string, locale: string, { below, holds = [], query = '' }: Place): TemplatePage => {
    const found = addresses.find((address) => {
      if (!address.startsWith(`${locale}/`) || !below.test(address.slice(locale.length + 1))) return false;
      return holds.length === 0 || holds.every((part) => part.test(read(address)));
    });
    if (found === undefined) throw missing(template, locale);
    return { template, locale, path: `${found}${query}` };
  };
  const pages = locales.flatMap((locale) => Object.entries(localized).map(([template, place]) => find(template, locale, place)));
  const idLink = addresses.find((address) => address.startsWith('id/'));
  if (idLink === undefined) throw missing('link by id');
  return [
    { template: 'choice of language', locale: undefined, path: '' },
    { template: 'not found, any language', locale: undefined, path: '404.html' },
    { template: 'link by id', locale: undefined, path: idLink },
    ...pages,
  ];
}
