// Files for nginx 1.18 and newer, https://nginx.org/en/docs/. Everything is decided by maps, because a header that is added
// in a `location` takes away all those of the server.
import { markdownPatterns } from '../delivery/wants-markdown.ts';
import { endingsByType, fallbackType, isText } from '../delivery/content-types.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { escapePattern } from '../delivery/escape-pattern.ts';
import { casePattern, fixedHeaders, headerRules } from '../delivery/headers.ts';
import { languagePatterns } from '../delivery/preferred-locale.ts';
import { hostAnswers } from './host-answers.ts';
import type { WriteHost } from './host.ts';

// In quotes `$` begins a variable; a map's pattern may end in one.
const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
const pattern = (regex: string, flag = '~'): string => `"${flag}${regex.replaceAll('"', '\\"')}"`;

function map(source: string, name: string, lines: readonly (readonly [string, string])[]): string {
  return `map ${source} $help_center_${name} {\n${lines.map(([key, value]) => `    ${key} ${value};\n`).join('')}}\n`;
}

const variableOf = (header: string): string => header.toLowerCase().replaceAll('-', '_');

function writeMaps(delivery: Delivery): string {
  const { base, languages } = delivery;
  const headers = headerRules(delivery).map(({ name, cases, otherwise }) =>
    map('"$status $request_uri"', variableOf(name), [
      ['default', quote(otherwise ?? '')],
      ...cases.map((one) => [pattern(casePattern(one)), quote(one.value)] as const),
    ]),
  );
  return [
    ...headers,
    map('$http_accept', 'index', [
      ['default', 'index.html'],
      ...markdownPatterns.map((one) => [pattern(one.pattern, '~*'), one.isMarkdown ? 'index.md' : 'index.html'] as const),
    ]),
    map('$http_accept_language', 'locale', [
      ['default', '""'],
      ...languagePatterns(languages).map((one) => [pattern(one.pattern, '~*'), one.locale] as const),
    ]),
    map('$uri', 'page_locale', [
      ['default', '$help_center_locale'],
      ...languages.map(({ locale }) => [pattern(`^${escapePattern(`${base}${locale}/`)}`), locale] as const),
    ]),
    map('$help_center_page_locale', 'not_found', [
      ['default', `${base}$help_center_page_locale/404/index.html`],
      ['""', `${base}404.html`],
    ]),
  ].join('\n');
}

/** Exact addresses, which nginx finds in a tree however many there are. */
function writeAnswers(delivery: Delivery): string {
  const at = (address: string, does: string): string => `    location = ${quote(address)} { ${does} }\n`;
  const { moved, byLanguage, gone } = hostAnswers(delivery);
  return [
    ...gone.map((address) => at(address, 'return 410;')),
    ...byLanguage.map(({ from, rest }) =>
      at(from, `if ($help_center_locale) { return 302 "${delivery.base}$help_center_locale/${rest}$is_args$args"; }`),
    ),
    ...moved.flatMap(({ from, path, query, section }) =>
      from.map((address) => at(address, `return 301 "${path}${query || '$is_args$args'}${section}";`)),
    ),
  ].join('');
}

function writeServer(delivery: Delivery, { root, listen }: Parameters<WriteHost>[1]): string {
  const { base, isCompressed } = delivery;
  const nameOf = (type: string): string => type.replace(/;.*/, '');
  // nginx adds those of `text/html` by itself.
  const texts = [...endingsByType.keys()]
    .filter(isText)
    .map(nameOf)
    .filter((name) => name !== 'text/html')
    .join(' ');
  return `server {
    listen ${listen};
    server_name _;
    root ${quote(root)};

    server_tokens off;
    # Redirects stay paths: behind a proxy nginx does not know the name and the port that readers use.
    absolute_redirect off;
    index $help_center_index index.html;

    types {
${[...endingsByType].map(([type, endings]) => `        ${nameOf(type)} ${endings.map((ending) => ending.slice(1)).join(' ')};\n`).join('')}    }
    default_type ${fallbackType};
    charset utf-8;
    charset_types ${texts};
${
  isCompressed
    ? `
    gzip_static on;
    # With ngx_brotli (Debian: libnginx-mod-http-brotli-static):
    # brotli_static on;
`
    : `
    gzip on;
    gzip_types ${texts};
`
}
${Object.entries(fixedHeaders)
  .map(([name, value]) => `    add_header ${name} ${quote(value)} always;\n`)
  .join('')}${headerRules(delivery)
  .map(({ name }) => `    add_header ${name} $help_center_${variableOf(name)} always;\n`)
  .join('')}
    # A folder without a page answers 403 otherwise.
    error_page 403 404 =404 $help_center_not_found;
    error_page 410 \${uri}index.html;

    location ~ "/\\.(?!well-known/)" { return 404; }
${base === '/' ? '' : `    location = / { return 302 ${base}; }\n`}    location / { }
${writeAnswers(delivery)}}
`;
}

/** A file for `/etc/nginx/conf.d/`: maps, and a server without TLS. */
export const writeNginx: WriteHost = (delivery, options) => ({
  'help-center.conf': `# Written by \`npm run host -- nginx\`; write it anew after each build. For the http context: /etc/nginx/conf.d/\n\n${writeMaps(delivery)}\n${writeServer(delivery, options)}`,
});
