// Files for Apache 2.4.13 and newer with mod_rewrite, mod_headers, mod_mime, mod_setenvif and mod_dir,
// https://httpd.apache.org/docs/2.4/. A `.htaccess`, because many who use Apache may write nothing else; it may as well be
// included in a `<Directory>`.
import { markdownPatterns } from '../delivery/wants-markdown.ts';
import { acceptsPattern, compressedForms, type CompressedForm } from '../delivery/compressed-forms.ts';
import { contentTypes, endingsByType, isText } from '../delivery/content-types.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { escapePattern } from '../delivery/escape-pattern.ts';
import { fixedHeaders, headerRules } from '../delivery/headers.ts';
import { languagePatterns } from '../delivery/preferred-locale.ts';
import { hostAnswers } from './host-answers.ts';
import type { WriteHost } from './host.ts';

const quote = (text: string): string => `"${text.replace(/"/g, '\\"')}"`;

/** In a substitution `%2` would be what a condition found. */
const literal = (target: string): string => target.replaceAll('%', '\\%');

/** The last line that fits counts: so what goes first stands last. */
function writeVariables({ base, languages }: Delivery): string[] {
  // An address of an `ErrorDocument` has to begin with a slash that is no part of a variable.
  const below = base.slice(1);
  const notFound = (locale: string): string => `HC_NOT_FOUND=${below}${locale}/404/index.html`;
  return [
    'SetEnvIf Request_URI "^/(.*)$" HC_ADDRESS=$1',
    `SetEnvIf Request_URI "^" HC_NOT_FOUND=${below}404.html`,
    ...languagePatterns(languages)
      .toReversed()
      .map(({ pattern, locale }) => `SetEnvIfNoCase Accept-Language ${quote(pattern)} HC_LOCALE=${locale} ${notFound(locale)}`),
    ...languages.map(({ locale }) => `SetEnvIf Request_URI ${quote(`^${escapePattern(base + locale)}/`)} ${notFound(locale)}`),
  ];
}

/** In a header `%` begins a format. */
const quoteValue = (value: string): string => quote(value.replaceAll('%', '%%'));

function writeHeaders(delivery: Delivery): string[] {
  const statuses = { found: "%{REQUEST_STATUS} in {'200','206','304'} && ", missing: "%{REQUEST_STATUS} == '404' && ", any: '' };
  return [
    ...Object.entries(fixedHeaders).map(([name, value]) => `Header always set ${name} ${quoteValue(value)}`),
    ...headerRules(delivery).flatMap(({ name, cases, otherwise }) => [
      ...(otherwise === undefined ? [] : [`Header always set ${name} ${quoteValue(otherwise)}`]),
      ...cases
        .toReversed()
        .map(
          ({ on, path, value }) =>
            `Header always ${value === '' ? `unset ${name}` : `set ${name} ${quoteValue(value)}`} ${quote(`expr=${statuses[on]}%{THE_REQUEST} =~ m#^\\S+ ${path}(?:\\?| )#`)}`,
        ),
    ]),
  ];
}

/** Rules see addresses decoded and without the base path. */
function writeAnswers(delivery: Delivery): string[] {
  const { base } = delivery;
  const { moved, byLanguage, gone } = hostAnswers(delivery);
  // `RewriteRule` knows no way to write a quotation mark between quotation marks.
  const below = (address: string): string => escapePattern(address.slice(base.length)).replaceAll('"', '\\x22');
  return [
    ...gone.map((address) => `RewriteRule ${quote(`^${below(address)}$`)} - [G,L]`),
    ...byLanguage.flatMap(({ from, rest }) => [
      'RewriteCond %{ENV:HC_LOCALE} .',
      `RewriteRule ${quote(`^${below(from)}$`)} ${quote(`${base}%{ENV:HC_LOCALE}/${literal(rest)}`)} [R=302,L,NE]`,
    ]),
    ...moved.flatMap(({ from, path, query, section }) => {
      // One rule for both spellings: a `.htaccess` is read anew for every request.
      const [page = '', slashless] = from;
      const address = below(page) + (slashless === undefined ? '' : '?');
      const rule = (to: string): string => `RewriteRule ${quote(`^${address}$`)} ${quote(to)} [R=301,L,NE]`;
      // Apache puts the query of a request at the end of a target that has none of its own, behind its section too.
      const asked = ['RewriteCond %{QUERY_STRING} .', rule(`${literal(path)}?%{QUERY_STRING}${literal(section)}`)];
      return [...(query === '' && section !== '' ? asked : []), rule(literal(path + query + section))];
    }),
  ];
}

/** Page addresses become files, files become their compressed form; Apache reads the rules anew after each step. */
function writeFiles({ isCompressed }: Delivery): string[] {
  const accepts = markdownPatterns.map(
    ({ pattern, isMarkdown }) => `RewriteCond %{HTTP_ACCEPT} ${quote((isMarkdown ? '' : '!') + pattern)} [NC]`,
  );
  const index = (name: string): string[] => [
    `RewriteCond %{REQUEST_FILENAME}/${name} -f`,
    `RewriteRule "^(.*/|)$" "$1${name}" [L]`,
  ];
  const compressed = ({ encoding, ending }: CompressedForm): string[] => [
    `RewriteCond %{HTTP:Accept-Encoding} ${quote(acceptsPattern(encoding))} [NC]`,
    `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
    `RewriteRule "^([^?%]+)$" "$1.${ending}" [END]`,
  ];
  return [
    ...accepts,
    ...index('index.md'),
    ...index('index.html'),
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteRule "^(.*/|)$" - [R=404,L]',
    ...(isCompressed ? compressedForms.flatMap(compressed) : []),
  ];
}

function writeTypes({ isCompressed }: Delivery): string[] {
  const types = [...endingsByType].flatMap(([type, found]) => {
    const [name = '', charset] = type.split('; charset=');
    const endings = found.join(' ');
    return [`AddType ${name} ${endings}`, ...(charset === undefined ? [] : [`AddCharset ${charset} ${endings}`])];
  });
  if (!isCompressed) return types;
  const texts = Object.entries(contentTypes).flatMap(([ending, type]) => (isText(type) ? [ending.slice(1)] : []));
  const form = ({ encoding, ending }: CompressedForm): string[] => [
    `<FilesMatch "\\.(?:${texts.join('|')})\\.${ending}$">`,
    `RemoveType .${ending}`,
    `RemoveLanguage .${ending}`,
    `AddEncoding ${encoding} .${ending}`,
    'SetEnv no-gzip 1',
    'SetEnv no-brotli 1',
    '</FilesMatch>',
  ];
  return [...types, ...compressedForms.flatMap(form)];
}

/** A `.htaccess` for the folder of the site. */
export const writeApache: WriteHost = (delivery) => {
  const lines = [
    '# Written by `npm run host -- apache`; write it anew after each build. For the folder of the site.',
    'Options -Indexes -MultiViews',
    'DirectoryIndex index.html',
    ...writeVariables(delivery),
    'ErrorDocument 404 "/%{reqenv:HC_NOT_FOUND}"',
    'ErrorDocument 410 "/%{reqenv:HC_ADDRESS}index.html"',
    ...writeHeaders(delivery),
    ...writeTypes(delivery),
    'RewriteEngine On',
    `RewriteBase ${delivery.base}`,
    'RewriteCond %{REQUEST_METHOD} "!^(?:GET|HEAD)$"',
    'RewriteRule ^ - [R=405,L]',
    'RewriteRule "(?:^|/)\\.(?!well-known/)" - [R=404,L]',
    ...writeAnswers(delivery),
    ...writeFiles(delivery),
  ];
  return { '.htaccess': `${lines.join('\n')}\n` };
};
