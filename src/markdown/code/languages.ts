// Names that authors give to code blocks, and the grammar that fits. The grammars are those of Shiki, under every name
// that Shiki knows them by, so a name that is found here can be coloured.
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';

export type Grammar = BundledLanguage;

/** Names of text that has no grammar and needs none. */
const plain = new Set([
  'text',
  'txt',
  'plain',
  'plaintext',
  'none',
  'log',
  'output',
  'console-output',
  'ssh',
  'vcl',
  'varnish',
  'ascii',
]);

/** Names in use that Shiki does not know. */
const aliases: Readonly<Record<string, Grammar>> = {
  curl: 'bash',
  git: 'bash',
  terminal: 'bash',
  mysql: 'sql',
  mariadb: 'sql',
  postgresql: 'sql',
  pgsql: 'sql',
  patch: 'diff',
  conf: 'nginx',
  htm: 'html',
  xhtml: 'html',
  xsd: 'xml',
  wsdl: 'xml',
  golang: 'go',
  cplusplus: 'cpp',
  dotnet: 'csharp',
  objectivec: 'objective-c',
  env: 'dotenv',
  htaccess: 'apache',
  gradle: 'groovy',
  jsp: 'html',
  html5: 'html',
  python3: 'python',
  apacheconf: 'apache',
  nginxconf: 'nginx',
  objectivecpp: 'objective-cpp',
};

const isGrammar = (name: string): name is Grammar => Object.hasOwn(bundledLanguages, name);

/** All names that may be written, for "did you mean". */
export const languageNames: readonly string[] = [...Object.keys(bundledLanguages), ...Object.keys(aliases), ...plain];

/** The grammar for a name in any case and with or without hyphens; `text` where none is wanted, undefined where it is unknown. */
export function grammarFor(name: string): Grammar | 'text' | undefined {
  // ```{php}, ```.php and ```php{1,3} are spellings of other converters.
  const lower = name
    .toLowerCase()
    .replace(/^[{.]+/u, '')
    .replace(/[{},:;].*$/u, '');
  for (const spelling of [lower, lower.replace(/[-_]/gu, '')]) {
    if (plain.has(spelling)) return 'text';
    if (Object.hasOwn(aliases, spelling)) return aliases[spelling];
    if (isGrammar(spelling)) return spelling;
  }
  return undefined;
}
