// Names that authors give to code blocks, and the grammar that fits. Names without a grammar are shown as text.

/** Grammars that are offered. */
export const grammars = [
  'bash',
  'php',
  'sql',
  'yaml',
  'json',
  'xml',
  'html',
  'css',
  'javascript',
  'typescript',
  'graphql',
  'diff',
  'ini',
  'python',
  'java',
  'http',
  'nginx',
  'apache',
  'docker',
  'vcl',
  'markdown',
  'scss',
  'less',
  'r',
  'powershell',
  'csv',
  'jsonc',
  'jsx',
  'tsx',
  'toml',
] as const;
export type Grammar = (typeof grammars)[number];

const plain = new Set(['text', 'txt', 'plain', 'plaintext', 'none', 'log', 'output', 'console-output', 'ssh']);
const aliases = new Map<string, Grammar>(
  Object.entries({
    sh: 'bash',
    shell: 'bash',
    zsh: 'bash',
    console: 'bash',
    terminal: 'bash',
    curl: 'bash',
    git: 'bash',
    mysql: 'sql',
    mariadb: 'sql',
    postgresql: 'sql',
    pgsql: 'sql',
    yml: 'yaml',
    js: 'javascript',
    ts: 'typescript',
    gql: 'graphql',
    patch: 'diff',
    conf: 'nginx',
    py: 'python',
    dockerfile: 'docker',
    md: 'markdown',
    htm: 'html',
    ps1: 'powershell',
    properties: 'ini',
    varnish: 'bash',
  }),
);

/** All names that may be written, for "did you mean". */
export const languageNames: readonly string[] = [...grammars, ...aliases.keys(), ...plain];

const isGrammar = (name: string): name is Grammar => (grammars as readonly string[]).includes(name);

/** The grammar for a name in any case; `text` where none is wanted, undefined where the name is unknown. */
export function grammarFor(name: string): Grammar | 'text' | undefined {
  const lower = name.toLowerCase();
  if (isGrammar(lower)) return lower;
  return plain.has(lower) ? 'text' : aliases.get(lower);
}
