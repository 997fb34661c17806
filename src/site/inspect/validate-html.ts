// The rules that built pages are held to: those of the HTML standard, of documents and of access.
import { tagPattern } from '../../html-text.ts';
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
