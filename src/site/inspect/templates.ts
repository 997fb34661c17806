// One page for each template of the site, found among the built files, so that tests of looks and access name no page
// that an author may rename.
import { readdirSync } from 'node:fs';
import path from 'node:path';

export interface TemplatePage {
  template: string;
  /** Key of the locale; undefined for pages that belong to none. */
  locale: string | undefined;
  /** Address below the site, e.g. `fr/search/?q=x`. */
  path: string;
}

export const reauthentication = 'help/how-to/general/mbi-reauthenticating-integrations/';
const reauthenticationId = 'c608d6f9-64a5-44f8-9d7b-9a85a2668775';

/** Templates that every locale has, with their addresses below the locale. `*` stands for the first that was built. */
const localized: Record<string, string> = {
  home: '',
  'article with steps, tables and a picture': reauthentication,
  'article with code': 'help/databases/ssh-tunnel-messages/',
  'article with a form’s fields': 'help/support/submit-ticket/',
  'own page': 'accessibility/',
  'not found': '404/',
  'search without query': 'search/',
  'search with results': 'search/?q=Google%20Ads',
  guides: 'troubleshoot/',
  'guide, start': 'troubleshoot/reconnect/',
  'guide, question': 'troubleshoot/reconnect/kind/*',
  'guide, fix': 'troubleshoot/reconnect/fix-*',
  'guide, ticket': 'troubleshoot/reconnect/ticket/*',
};

const shared: Record<string, string> = {
  'choice of language': '',
  'not found, any language': '404.html',
  'link by id': `id/${reauthenticationId}/`,
};

/** One page per template and locale of a built site. Throws where a template has no page, so that no test passes for want of one. */
export function templatePagesIn(dir: string, locales: readonly string[]): TemplatePage[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
  const resolve = (template: string, address: string): string => {
    const [folder, query = ''] = address.split('?');
    const start = folder?.replace('*', '') ?? '';
    const found = address.includes('*')
      ? files.find((file) => file.startsWith(start))
      : files.find((file) => file === start || file === `${start}index.html`);
    if (found === undefined) throw new Error(`The template “${template}” has no page: \`${address}\` is not built.`);
    return `${found.replace(/index\.html$/, '')}${query && `?${query}`}`;
  };
  return [
    ...Object.entries(shared).map(([template, address]) => ({ template, locale: undefined, path: resolve(template, address) })),
    ...locales.flatMap((locale) =>
      Object.entries(localized).map(([template, address]) => ({
        template,
        locale,
        path: resolve(template, `${locale}/${address}`),
      })),
    ),
  ];
}
