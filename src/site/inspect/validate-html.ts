// The rules that built pages are held to: those of the HTML standard, of documents and of access. All pages of a site
// are asked on all cores: one page takes some 20 ms, and there are thousands.
import { tagPattern } from '../../html-text.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Scripts and styles come from the site's own host, and the page's policy names them by hash.
    'require-sri': 'off',
    // `role="list"` gives a list back what Safari takes from lists without markers.
    'no-redundant-role': ['error', { exclude: ['list'] }],
    // The results that a search field controls are no <select>; a wide table scrolls in a region of its own.
    'prefer-native-element': ['error', { exclude: ['listbox', 'region'] }],
    // The one field of a search form is sent by Enter.
    'wcag/h32': 'off',
  },
};

/** Resolves its rules once: all pages are held to the same, and the tables of elements take a quarter of a page's time. */
class OneConfigLoader extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    this.#resolved ??= super.getConfigFor(handle);
    return this.#resolved;
  }
}

/** A template becomes a part of some page: it is no document of its own. */
const templateConfig: ConfigData = { ...config, extends: ['html-validate:standard', 'html-validate:a11y'] };

const marker = 'validate-html';
interface Share {
  kind: typeof marker;
  dir: string;
  files: string[];
}

const isShare = (value: unknown): value is Share =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === marker;

/**
 * A page without what its templates hold, then what each of them holds, also of one within another: what stands in one is
 * never on the page together with the rest. Everything keeps its line and column.
 */
function separateTemplates(html: string): [page: string, ...templates: string[]] {
  const parts: [string, ...string[]] = [''];
  const open = [0];
  let end = 0;
  const write = (until: number): void => {
    const text = html.slice(end, until);
    const blank = text.replaceAll(/[^\n]/g, ' ');
    for (const index of parts.keys()) parts[index] += index === open.at(-1) ? text : blank;
    end = until;
  };
  for (const { 0: tag, index } of html.matchAll(tagPattern('template'))) {
    if (tag === '</template>') {
      write(index);
      open.pop();
    } else {
      write(index + tag.length);
      open.push(parts.push(html.slice(0, end).replaceAll(/[^\n]/g, ' ')) - 1);
    }
  }
  write(html.length);
  return parts;
}

/** Tells what is wrong with a text, one line each: `file:line:column  rule  message  element`. Templates are read by themselves. */
export function createValidator(): (html: string, file: string) => Promise<string[]> {
  const validator = new HtmlValidate(new OneConfigLoader(config));
  const templateValidator = new HtmlValidate(new OneConfigLoader(templateConfig));
  return async (html, file) => {
    const [page, ...templates] = separateTemplates(html);
    const reports = [
      await validator.validateString(page, file),
      ...(await Promise.all(templates.map((template) => templateValidator.validateString(template, file)))),
    ];
    return reports
      .flatMap(({ results }) => results)
      .flatMap(({ messages }) =>
        messages.map(
          ({ ruleId, message, line, column, selector }) => `${file}:${line}:${column}  ${ruleId}  ${message}  ${selector ?? ''}`,
        ),
      );
  };
}

/** Every page of a built site; `onPage` hears of progress. Mistakes come sorted. */
export async function validateSite(
  dir: string,
  onPage: (done: number, all: number) => void = () => undefined,
): Promise<{ pages: number; mistakes: string[] }> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const mistakes: string[] = [];
  let done = 0;
  const validateShare = (share: string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { kind: marker, dir, files: share } satisfies Share });
      worker.on('message', (lines: string[]) => {
        mistakes.push(...lines);
        onPage((done += 1), files.length);
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  const lanes = Math.max(1, Math.min(availableParallelism(), 8));
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) => validateShare(files.filter((_file, index) => index % lanes === lane))),
  );
  return { pages: done, mistakes: mistakes.sort() };
}

if (!isMainThread && isShare(workerData)) {
  const { dir, files } = workerData;
  const validate = createValidator();
  for (const file of files) parentPort?.postMessage(await validate(readFileSync(path.join(dir, file), 'utf8'), file));
}
