// Files for Caddy 2.6 and newer, https://caddyserver.com/docs/caddyfile. Its patterns are RE2; a value between backticks is
// taken as it stands.
import { markdownPatterns } from '../delivery/wants-markdown.ts';
import { contentTypes, endingsByType } from '../delivery/content-types.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { escapePattern } from '../delivery/escape-pattern.ts';
import { fixedHeaders, headerRules } from '../delivery/headers.ts';
import { languagePatterns } from '../delivery/preferred-locale.ts';
import { hostAnswers } from './host-answers.ts';
import type { WriteHost } from './host.ts';

const raw = (text: string): string => (text.includes('`') ? `"${text.replaceAll('"', '\\"')}"` : `\`${text}\``);
const indent = (lines: readonly string[], by = '\t'): string => lines.map((line) => `${by}${line}\n`).join('');

const map = (source: string, names: string, lines: readonly string[]): string =>
  `\tmap ${source} ${names} {\n${indent(lines, '\t\t')}\t}\n`;

/** Addresses are looked up as Caddy decodes them. */
function writeMaps(delivery: Delivery): string {
  const { base, languages } = delivery;
  const { moved, byLanguage, gone } = hostAnswers(delivery);
  const ofAddress = (names: string, lines: readonly string[]): string =>
    map('{path}', names, [...lines, `default${' ""'.repeat(names.split(' ').length)}`]);
  return [
    map('{header.Accept-Language}', '{locale}', [
      ...languagePatterns(languages).map((one) => `${raw(`~(?i)${one.pattern}`)} ${one.locale}`),
      'default ""',
    ]),
    map('{header.Accept}', '{index}', [
      ...markdownPatterns.map((one) => `${raw(`~(?i)${one.pattern}`)} ${one.isMarkdown ? 'index.md' : 'index.html'}`),
      'default index.html',
    ]),
    map('{query}', '{more}', [`${raw('~^(.+)$')} "?\${1}"`, 'default ""']),
    // One slash at its beginning: two would name another host.
    map('{uri}', '{with_slash}', [`${raw('~^/*([^?]*)(.*)$')} "/\${1}/\${2}"`]),
    ofAddress(
      '{moved} {moved_query} {moved_section}',
      moved.flatMap(({ from, path, query, section }) =>
        from.map((address) => `${raw(address)} ${raw(path)} ${raw(query)} ${raw(section)}`),
      ),
    ),
    ofAddress(
      '{by_language}',
      byLanguage.map(({ from, rest }) => `${raw(from)} ${raw(`/${rest}`)}`),
    ),
    ofAddress(
      '{gone}',
      gone.map((address) => `${raw(address)} yes`),
    ),
    map('{path}', '{not_found}', [
      ...languages.map(({ locale }) => `${raw(`~^${escapePattern(`${base}${locale}/`)}`)} ${base}${locale}/404/index.html`),
      `default {not_found_elsewhere}`,
    ]),
    map('{locale}', '{not_found_elsewhere}', [
      ...languages.map(({ locale }) => `${locale} ${base}${locale}/404/index.html`),
      `default ${base}404.html`,
    ]),
  ].join('\n');
}

/** Headers for answers that are there, the last that fits counts: so the cases stand in reverse. */
function writeHeaders(delivery: Delivery): string {
  const rules = headerRules(delivery).flatMap(({ name, cases, otherwise }, rule) => [
    ...(otherwise === undefined ? [] : [`header ${name} ${raw(otherwise)}`]),
    ...cases
      .filter(({ on }) => on !== 'missing')
      .map(({ path, value }, index) => [
        `@case_${rule}_${index} path_regexp ${raw(`^${path}$`)}`,
        `header @case_${rule}_${index} ${value === '' ? `-${name}` : `${name} ${raw(value)}`}`,
      ])
      .toReversed()
      .flat(),
  ]);
  const types = [...endingsByType].flatMap(([type, endings], index) => [
    `@type_${index} path ${endings.map((ending) => `*${ending}`).join(' ')}`,
    `header @type_${index} Content-Type ${raw(type)}`,
  ]);
  const fixed = Object.entries(fixedHeaders).map(([name, value]) => `header ${name} ${raw(value)}`);
  return indent([...fixed, ...rules, ...types, 'header -Server'], '\t\t');
}

/** Headers of pages that stand for what is missing: those of the main route are set already. */
const writeMissingHeaders = (delivery: Delivery): string =>
  indent(
    headerRules(delivery).flatMap(({ name, cases, otherwise }) => {
      const value = cases.find(({ on }) => on === 'missing')?.value ?? otherwise;
      return value === undefined ? [] : [`header ${name} ${raw(value)}`];
    }),
    '\t\t',
  );

/** A `Caddyfile`. */
export const writeCaddy: WriteHost = (delivery, { root, listen }) => {
  const { base, isCompressed } = delivery;
  const files = (more: readonly string[]): string[] => [
    '\tindex {index} index.html',
    ...(isCompressed ? ['\tprecompressed br gzip'] : []),
    ...more.map((line) => `\t${line}`),
    '}',
  ];
  const [, address, port] = /^(?:(.*):)?(\d+)$/.exec(listen) ?? [];
  // An address before the port would be the one name that Caddy answers to.
  const server = `:${port} {
${address === undefined ? '' : `\tbind ${address}\n`}	root * ${raw(root)}

${writeMaps(delivery)}
	route {
${writeHeaders(delivery)}		@malformed path_regexp ${raw('\\x00')}
		error @malformed 400
		@hidden {
			path_regexp ${raw('/\\.')}
			not path */.well-known/*
		}
		error @hidden 404
		@method not method GET HEAD
		error @method 405
		@moved_whole expression ${raw('{moved} != "" && {moved_query} != ""')}
		redir @moved_whole "{moved}{moved_query}{moved_section}" 301
		@moved expression ${raw('{moved} != ""')}
		redir @moved "{moved}{more}{moved_section}" 301
		@by_language expression ${raw('{by_language} != "" && {locale} != ""')}
		redir @by_language "${base}{locale}{by_language}{more}" 302
${base === '/' ? '' : `\t\tredir / ${base} 302\n`}		@folder {
			not path */
			file {path}/index.html
		}
		redir @folder {with_slash} 301
		@text {
			path */
			expression ${raw('{index} == "index.md"')}
			file {path}index.md
		}
		header @text Content-Type ${raw(contentTypes['.md'] ?? '')}
${isCompressed ? '' : '\t\tencode zstd gzip\n'}		@gone expression ${raw('{gone} != ""')}
		file_server @gone {
${indent(files(['status 410']), '\t\t')}		file_server {
${indent(files([]), '\t\t')}	}

	handle_errors {
		@missing expression ${raw('{err.status_code} in [403, 404]')}
		route @missing {
${writeMissingHeaders(delivery).replaceAll('\t\t', '\t\t\t')}			header Content-Type ${raw(contentTypes['.html'] ?? '')}
			rewrite * {not_found}
			file_server {
${isCompressed ? '\t\t\t\tprecompressed br gzip\n' : ''}				status 404
			}
		}
	}
}
`;
  return { Caddyfile: `# Written by \`npm run host -- caddy\`; write it anew after each build.\n\n${server}` };
};
