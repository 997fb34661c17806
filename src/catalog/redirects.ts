// `redirects.csv` and `elsewhere.yml`: where pages went.
import type { Problem } from '../problem.ts';
import type { Elsewhere, Redirect } from './catalog.ts';
import type { ParsedYaml } from './parse-yaml.ts';

/**
 * The form in which addresses are compared: host and path, without language, `.html`, query and slash at the end.
 *
 * @example
 * `https://a.org/pt-br/docs/x.html?lang=pt` -> `a.org/docs/x`
 */
export function normaliseAddress(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/[?#].*$/s, '')
    .replace(/^([^/]*)\/[a-z]{2}(?:-[a-z]{2})?(?=\/|$)/i, '$1')
    .replace(/\.html$/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

const isTarget = (text: string): boolean => /^(?:https?:\/\/[^\s/]|\/)\S*$/.test(text);

/** Rows of `redirects.csv`: `source,dest`. Sources may hold the regular-expression escape `\.`. */
export function parseRedirects(text: string, file: string): { redirects: Redirect[]; problems: Problem[] } {
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    if (row.trim() === '' || (index === 0 && /^"?source"?\s*,\s*"?dest/i.test(row))) continue;
    const cells = row.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const [from = '', to = ''] = cells.map((cell) => cell.replace(/\\([.\-/+?()])/g, '$1'));
    if (cells.length !== 2 || row.length > 8000 || !isTarget(from) || !isTarget(to)) {
      problems.push({
        rule: 'redirect-invalid',
        file,
        line,
        message: `The row \`${row.trim().slice(0, 80)}\` is not two addresses with a comma between them.`,
      });
      continue;
    }
    const key = normaliseAddress(from);
    const first = seen.get(key);
    if (first !== undefined) {
      problems.push({ rule: 'redirect-invalid', file, line, message: `\`${from}\` is redirected in line ${first} already.` });
      continue;
    }
    seen.set(key, line);
    redirects.push({ from, to, place: { file, line } });
  }
  return { redirects, problems: [...problems, ...findLoops(redirects)] };
}

function findLoops(redirects: Redirect[]): Problem[] {
  const next = new Map(redirects.map(({ from, to }) => [normaliseAddress(from), normaliseAddress(to)]));
  const state = new Map<string, 'open' | 'fine'>();
  const problems: Problem[] = [];
  for (const { from, place } of redirects) {
    const walked: string[] = [];
    let key: string | undefined = normaliseAddress(from);
    while (key !== undefined && !state.has(key)) {
      state.set(key, 'open');
      walked.push(key);
      key = next.get(key);
    }
    if (key !== undefined && state.get(key) === 'open') {
      problems.push({ ...place, rule: 'redirect-loop', message: `\`${from}\` is redirected in a circle.` });
    }
    for (const name of walked) state.set(name, 'fine');
  }
  return problems;
}

/** Entries of `elsewhere.yml`: a path below `help/` (or an address), and where it lives now. */
export function parseElsewhere(yaml: ParsedYaml, file: string): { elsewhere: Elsewhere[]; problems: Problem[] } {
  const elsewhere: Elsewhere[] = [];
  const problems: Problem[] = [];
  if (yaml.value === undefined || yaml.value === null) return { elsewhere, problems };
  if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    return {
      elsewhere,
      problems: [{ rule: 'elsewhere-invalid', file, line: 1, message: 'The file is not a list of `path: address` lines.' }],
    };
  }
  for (const [key, value] of Object.entries(yaml.value)) {
    const place = { file, line: yaml.lineOf([key]) };
    const fail = (message: string) => problems.push({ ...place, rule: 'elsewhere-invalid', message });
    const to: unknown = value;
    if (typeof to !== 'string' || !/^(?:https:\/\/[^\s/]|ticket:|\/help\/)\S*$/.test(to)) {
      fail(
        `\`${String(to).slice(0, 80)}\` is neither an address that begins with \`https://\` nor \`/help/….md\` nor \`ticket:…\`.`,
      );
    } else if (/(?:^|\/)\.\.(?:\/|$)/.test(`${key} ${to}`.replaceAll(' ', '/'))) {
      fail(`\`${key}\` leads out of the content folder.`);
    } else {
      elsewhere.push({ from: key.replace(/^\/?help\//, '').replace(/\.md(?=#|$)/, ''), to, place });
    }
  }
  return { elsewhere, problems };
}
