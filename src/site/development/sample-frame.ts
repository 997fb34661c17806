// What surrounds the made-up pages of the page of components. No page of the site imports this.
import { translator } from '../../i18n/translator.ts';
import type { NavigationNode, PageFrame, PageLink } from '../page-values/page-types.ts';

const languages = [
  ['en', 'en', 'English'],
  ['fr', 'fr', 'Français'],
  ['sv', 'sv', 'Svenska'],
  ['pt', 'pt-BR', 'Português (Brasil)'],
  ['it', 'it', 'Italiano'],
  ['es', 'es', 'Español'],
] as const;

/** A link that leads nowhere. */
export const sampleLink = (title: string, description?: string): PageLink => ({ title, titleHtml: title, url: '#', description });
const node = (label: string, children: NavigationNode[] = [], state: Partial<NavigationNode> = {}): NavigationNode => ({
  label,
  labelHtml: label,
  url: children.length > 0 ? undefined : '#x',
  isOpen: false,
  children,
  ...state,
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
    policy: undefined,
    navigation: {
      digest: '',
      currentUrl: '#current',
      nodes: [
        node('Connect data', [node('Databases and services'), node('Integrations page'), node('Database over SSH')]),
        node(
          'Mend an integration',
          [
            node('Re-authenticate an integration', [], { url: '#current' }),
            node('When data stops arriving'),
            node('Status messages', [node('Error'), node('Pending')]),
          ],
          { isOpen: true },
        ),
        node('Support', [node('Submit a support ticket')]),
      ],
    },
    pages: [sampleLink('About this help center'), sampleLink('Accessibility'), sampleLink('Privacy')],
    searchBundleUrl: '/search/en/',
    referenceSearchBundleUrl: '/search/en/',
    referenceLang: 'en',
    ...overrides,
  };
}
