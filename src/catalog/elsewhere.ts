// `elsewhere.yml`: where documents live that articles still link to.
import type { Problem } from '../problem.ts';
import type { Place } from '../vocabulary.ts';
import type { ParsedYaml } from './settings/parse-yaml.ts';

/** A document that lives elsewhere: a path below `help/` or the beginning of one, and its address (may hold `{locale}`). */
export interface Elsewhere {
  /** Without `/help/`, `.md`; ends in `/` for a whole folder; may end in `#fragment`. */
  from: string;
  to: string;
  place: Place;
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
