// A folder in twelve languages, one of them without words of the interface: what authors write is what readers read, in
// their language, with labels that say in which language they are.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.ts';
import { attribute, byTag, findAll, findFirst, parseHtml, textOf } from '../kit/html.ts';
import { buildForTest, makeFolder, type TestBuild } from '../kit/build-for-test.ts';

interface Words {
  title: string;
  sentence: string;
  /** Two words that stand beside each other in the language. */
  word: string;
  other: string;
  dir?: 'rtl';
}

const languages: Record<string, Words> = {
  en: { title: 'Opening hours', sentence: 'The desk is open from Monday to Friday.', word: 'desk', other: 'door' },
  fr: { title: 'Horaires d’ouverture', sentence: 'Le guichet est ouvert du lundi au vendredi.', word: 'guichet', other: 'porte' },
  sv: { title: 'Öppettider', sentence: 'Disken är öppen måndag till fredag.', word: 'disken', other: 'dörren' },
  'pt-BR': { title: 'Horário de funcionamento', sentence: 'O balcão abre de segunda a sexta.', word: 'balcão', other: 'porta' },
  es: { title: 'Horario de apertura', sentence: 'El mostrador abre de lunes a viernes.', word: 'mostrador', other: 'puerta' },
  de: { title: 'Öffnungszeiten', sentence: 'Der Schalter ist von Montag bis Freitag geöffnet.', word: 'Schalter', other: 'Tür' },
  nl: { title: 'Openingstijden', sentence: 'De balie is open van maandag tot vrijdag.', word: 'balie', other: 'deur' },
  ja: { title: '営業時間', sentence: '窓口は月曜日から金曜日まで開いています。', word: '窓口', other: '入口' },
  ko: { title: '운영 시간', sentence: '창구는 월요일부터 금요일까지 열려 있습니다.', word: '창구', other: '출입문' },
  'zh-CN': { title: '开放时间', sentence: '服务台周一至周五开放。', word: '服务台', other: '大门' },
  'zh-TW': { title: '開放時間', sentence: '服務臺週一至週五開放。', word: '服務臺', other: '大門' },
  ar: { title: 'ساعات العمل', sentence: 'المكتب مفتوح من الاثنين إلى الجمعة.', word: 'المكتب', other: 'الباب', dir: 'rtl' },
};
const locales = Object.keys(languages);

/** Each construct: how it is written, and the texts that readers must find, in this order. */
const constructs: Record<string, (words: Words) => { written: string; read: string[] }> = {
  emphasis: ({ word, other, sentence }) => ({ written: `**${word}** – *${other}* – ${sentence}`, read: [word, other, sentence] }),
  list: ({ word, other, sentence }) => ({ written: `* ${word}\n* ${other}\n  * ${sentence}`, read: [word, other, sentence] }),
  steps: ({ word, other, sentence }) => ({ written: `1. ${sentence}\n1. ${word}\n\n   ${other}`, read: [sentence, word, other] }),
  table: ({ word, other, sentence }) => ({
    written: `| ${word} | ${other} |\n| --- | --- |\n| ${sentence} | 9–17 |`,
    read: [word, other, sentence, '9–17'],
  }),
  alert: ({ sentence, word }) => ({ written: `>[!NOTE]\n>\n>${sentence}\n>\n>* ${word}`, read: [sentence, word] }),
  code: ({ sentence }) => ({
    written: `${sentence} \`open --door=9; ls\`\n\n\`\`\`sql\nSELECT 'a;' FROM "b";\n\`\`\``,
    read: [sentence, 'open --door=9; ls', `SELECT 'a;' FROM "b";`],
  }),
  collapsible: ({ word, sentence }) => ({ written: `+++${word}\n\n${sentence}\n\n+++`, read: [word, sentence] }),
  tabs: ({ word, other, sentence }) => ({
    written: `>[!BEGINTABS]\n\n>[!TAB ${word}]\n\n${sentence}\n\n>[!TAB ${other}]\n\n${other}\n\n>[!ENDTABS]`,
    read: [word, sentence, other, other],
  }),
  label: ({ sentence }) => ({
    written: `[!UICONTROL Save & Test], [!DNL Zendesk]: ${sentence}`,
    read: ['Save & Test', 'Zendesk', sentence],
  }),
  link: ({ word, other }) => ({ written: `[${word}](/help/list.md) [${other}](https://example.org/)`, read: [word, other] }),
  headings: ({ word, other, sentence }) => ({
    written: `## ${word} {#first}\n\n${sentence}\n\n### ${other}\n\n${sentence}`,
    read: [word, sentence, other, sentence],
  }),
  footnote: ({ sentence, other }) => ({ written: `${sentence}[^1]\n\n[^1]: ${other}`, read: [sentence, other] }),
  image: ({ word }) => ({ written: `![${word}](assets/gone.png)`, read: [word] }),
};

const folder = makeFolder('languages-');
let built: TestBuild;
const file = (locale: string, name: string): string => path.join(built.outDir, locale, 'help', name, 'index.html');
const page = (locale: string, name: string): Root => parseHtml(readFileSync(file(locale, name), 'utf8'));
const searchPage = (locale: string): Root =>
  parseHtml(readFileSync(path.join(built.outDir, locale, 'search/index.html'), 'utf8'));
const hasClass = (name: string) => (element: Element) => attribute(element, 'className')?.split(' ').includes(name) ?? false;
const read = (tree: Root, selector: (element: Element) => boolean): Element => {
  const found = findFirst(tree, selector);
  if (!found) throw new Error('There is no such element.');
  return found;
};

beforeAll(() => {
  for (const [locale, words] of Object.entries(languages)) {
    mkdirSync(path.join(folder, locale, 'help'), { recursive: true });
    for (const [index, [name, make]] of Object.entries(constructs).entries()) {
      const id = `5f2b3c7e-92a4-4f5b-9d0e-${String(index).padStart(12, '0')}`;
      writeFileSync(
        path.join(folder, locale, 'help', `${name}.md`),
        `---\ntitle: ${words.title} – ${name}\nexl-id: ${id}\nlast-update: 2026-11-22\n---\n\n# ${words.title} – ${name}\n\n${make(words).written}\n`,
      );
    }
  }
  built = buildForTest({ CONTENT_DIR: folder, CONTENT_PROFILE: 'import' });
  expect(built.exitCode, built.output).toBe(0);
});
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

const cases = locales.flatMap((locale) => Object.keys(constructs).map((name) => [locale, name] as const));

test.each(cases)('%s: the words of %s are those that the author wrote', (locale, name) => {
  const words = languages[locale];
  if (!words) throw new Error(locale);
  const tree = page(locale, name);
  expect(textOf(read(tree, byTag('h1')))).toBe(`${words.title} – ${name}`);
  let rest = textOf(read(tree, hasClass('prose'))).replace(/\s+/g, ' ');
  for (const text of constructs[name]?.(words).read ?? []) {
    expect(rest).toContain(text);
    rest = rest.slice(rest.indexOf(text) + text.length);
  }
});

describe.each(locales)('%s', (locale) => {
  test('says its language and direction, and has a search of its own', () => {
    const html = read(page(locale, 'list'), byTag('html'));
    expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual([locale, languages[locale]?.dir ?? 'ltr']);
    expect(existsSync(path.join(built.outDir, 'pagefind', locale))).toBe(true);
  });

  test('has labels in its language, or in that of the reference', () => {
    const t = translator(locale);
    const tree = page(locale, 'alert');
    expect(textOf(read(tree, hasClass('alert-title')))).toBe(t('alert.note'));
    expect(textOf(read(tree, hasClass('skip-link')))).toBe(t('nav.skipToContent'));
    const date = new Intl.DateTimeFormat(t.words.lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date('2026-11-22'));
    expect(textOf(read(tree, byTag('time')))).toBe(t('article.updated', { date }));
    expect(attribute(read(tree, byTag('body')), 'lang')).toBe(t.words.lang === locale ? undefined : t.words.lang);
  });
});

describe('a language without words of the interface', () => {
  /** Language and direction of an element, its own or that of what it stands in. */
  const inherited = (tree: Root, wanted: Element): { lang: string | undefined; dir: string | undefined } => {
    const way: Element[] = [];
    const find = (element: Element): boolean => {
      way.push(element);
      if (element === wanted) return true;
      if (element.children.some((child) => child.type === 'element' && find(child))) return true;
      way.pop();
      return false;
    };
    tree.children.some((child) => child.type === 'element' && find(child));
    const last = (name: string) =>
      way
        .map((element) => attribute(element, name))
        .filter(Boolean)
        .at(-1);
    return { lang: last('lang'), dir: last('dir') };
  };
  /** Elements that hold the text and nothing else, innermost first. */
  const holding = (tree: Root, text: string): Element[] =>
    findAll(tree, (element) => element.children.some((child) => child.type === 'text' && child.value.trim() === text));

  test.each(['nav.home', 'nav.search', 'article.source', 'search.label', 'shortcuts.title', 'alert.note'] as const)(
    'marks %s wherever it is seen',
    (key) => {
      // The field of the search stands on the search page, from where other pages fetch it.
      const tree = key === 'search.label' ? searchPage('ar') : page('ar', 'alert');
      const found = holding(tree, translator('ar')(key));
      expect(found.length).toBeGreaterThan(0);
      expect(found.map((element) => inherited(tree, element))).toEqual(found.map(() => ({ lang: 'en', dir: 'ltr' })));
    },
  );

  test('leaves no text of the author’s to the language of the labels', () => {
    const tree = page('ar', 'alert');
    const arabic = findAll(tree, (element) =>
      element.children.some((child) => child.type === 'text' && /\p{Script=Arabic}/u.test(child.value)),
    ).filter(({ tagName }) => tagName !== 'title');
    expect(arabic.length).toBeGreaterThan(5);
    expect(arabic.filter((element) => inherited(tree, element).lang !== 'ar').map(textOf)).toEqual([]);
    expect(arabic.filter((element) => inherited(tree, element).dir !== 'rtl').map(textOf)).toEqual([]);
  });

  test('names of regions and fields are read in the language that they are in', () => {
    const tree = page('ar', 'alert');
    const named = findAll(tree, (element) =>
      /[a-z]{3}/i.test(attribute(element, 'ariaLabel') ?? attribute(element, 'placeholder') ?? ''),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((element) => inherited(tree, element).lang !== 'en').map(({ tagName }) => tagName)).toEqual([]);
  });

  test('is told of once, with the command that helps', () => {
    expect(built.output.match(/words-none/g)).toHaveLength(1);
    expect(built.output).toContain('`npm run new -- locale ar` makes the file');
  });
});
