// The built site, read file by file: what every page promises to readers without script, to search engines and to
// the policy that guards it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtFiles, readBuilt, siteDir } from '../kit/built-site.ts';
import { scriptDigest } from '../../src/site/content-security-policy.ts';
import { articleFiles, builtLocales } from '../kit/templates.ts';
import { attribute, byTag, findAll, findFirst, idsOf, metaContent, parseHtml, textOf } from '../kit/html.ts';

/** Each built locale and the language it says. */
let locales: Record<string, string> = {};
const pages = new Map<string, Root>();
let files: string[] = [];
let reference = '';
/** Where the site says that it lies. */
let origin = '';

beforeAll(() => {
  files = builtFiles('.html');
  for (const file of files) pages.set(file, parseHtml(readBuilt(file)));
  locales = Object.fromEntries(
    builtLocales().map((locale) => [locale, attribute(findFirst(page(`${locale}/index.html`), byTag('html')), 'lang') ?? '']),
  );
  // An article that is missing in a language names no others there.
  const named = Object.keys(locales).flatMap((locale) =>
    articleFiles(locale).flatMap((file) => alternatesOf(file).get('x-default') ?? []),
  );
  const [forEverybody = ''] = named;
  origin = new URL(forEverybody).origin;
  reference = new URL(forEverybody).pathname.split('/')[1] ?? '';
}, 300_000);

const page = (file: string): Root => pages.get(file) ?? parseHtml(readBuilt(file));
const fileOf = (url: string): string => {
  const pathname = decodeURIComponent(url.replace(/^\//, '').replace(/[?#].*$/, ''));
  return pathname === '' || pathname.endsWith('/') ? `${pathname}index.html` : pathname;
};
/** Addresses of a page's other languages, as search engines are told. */
const alternatesOf = (file: string): Map<string, string> =>
  new Map(
    findAll(
      page(file),
      (element) =>
        element.tagName === 'link' && attribute(element, 'rel') === 'alternate' && element.properties['hrefLang'] !== undefined,
    ).map((element) => [attribute(element, 'hrefLang') ?? '', attribute(element, 'href') ?? '']),
  );
const addressOf = (file: string): string => `${origin}/${file.replace(/index\.html$/, '')}`;

describe('every page', () => {
  test('has a language, one h1, a title of its own in its language, and a canonical address where it has one of its own', () => {
    const titles = new Map<string, string>();
    const wrong = files.flatMap((file) => {
      const tree = page(file);
      const html = findFirst(tree, byTag('html'));
      const title = textOf(findFirst(tree, byTag('title')));
      const key = `${attribute(html, 'lang')} ${title}`;
      // Pages that search engines leave out stand for others: not-found pages for any address, ids for an article.
      const isListed = metaContent(tree, 'robots') !== 'noindex';
      const other = isListed ? titles.get(key) : undefined;
      if (isListed) titles.set(key, file);
      const canonical = findFirst(tree, (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
      return [
        ...(attribute(html, 'lang') && attribute(html, 'dir') ? [] : [`${file}: no lang or dir`]),
        ...(findAll(tree, byTag('h1')).length === 1 || file === '404.html'
          ? []
          : [`${file}: ${findAll(tree, byTag('h1')).length} h1`]),
        ...(title === '' ? [`${file}: no title`] : []),
        ...(other === undefined ? [] : [`${file}: same title as ${other}`]),
        ...((attribute(canonical, 'href')?.startsWith('https://') ?? false) === !/(?:^|\/)404(?:\.html|\/index\.html)$/.test(file)
          ? []
          : [`${file}: canonical`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('is guarded by a policy without any unsafe-…, and has no inline style or handler', () => {
    const wrong = files.flatMap((file) => {
      const tree = page(file);
      const policy =
        attribute(
          findFirst(tree, (element) => /content-security-policy/i.test(attribute(element, 'httpEquiv') ?? '')),
          'content',
        ) ?? '';
      const inline = findAll(tree, ({ properties }) =>
        Object.keys(properties).some((name) => name === 'style' || /^on[a-z]/i.test(name)),
      );
      return [
        ...(policy.includes("default-src 'none'") && !policy.includes('unsafe-') && !/\*/.test(policy)
          ? []
          : [`${file}: policy ${policy.slice(0, 80)}`]),
        ...inline.map((element) => `${file}: inline code on <${element.tagName}>`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('allows each inline script by its digest, and no other', () => {
    const wrong = files.flatMap((file) => {
      const tree = page(file);
      const policy = attribute(
        findFirst(tree, (element) => /content-security-policy/i.test(attribute(element, 'httpEquiv') ?? '')),
        'content',
      );
      // A data block is no script: no policy asks for its digest.
      const inline = findAll(
        tree,
        ({ tagName, properties }) =>
          tagName === 'script' && properties['src'] === undefined && properties['type'] !== 'application/ld+json',
      );
      const allowed = [...(policy ?? '').matchAll(/'sha256-[^']+'/g)].map(([digest]) => digest);
      const needed = new Set(inline.map((element) => scriptDigest(toString(element))));
      return allowed.join() === [...needed].join() && findAll(tree, byTag('style')).length === 0 ? [] : [file];
    });
    expect(wrong).toEqual([]);
  });

  test('loads nothing from another host', () => {
    const loaded = files.flatMap((file) =>
      findAll(
        page(file),
        ({ tagName }) =>
          ['script', 'img', 'source', 'iframe', 'video', 'audio', 'object', 'embed'].includes(tagName) || tagName === 'link',
      )
        .filter((element) => !(element.tagName === 'link' && /canonical|alternate/.test(attribute(element, 'rel') ?? '')))
        .flatMap((element) => [attribute(element, 'src'), attribute(element, 'href'), attribute(element, 'srcSet')])
        .filter((url) => url !== undefined && /^(?:https?:)?\/\//.test(url))
        .map((url) => `${file}: ${url}`),
    );
    expect(loaded).toEqual([]);
  });

  test('links only to pages, files and sections that exist', () => {
    const ids = new Map<string, Set<string>>();
    const idsIn = (file: string): Set<string> => {
      const known = ids.get(file) ?? idsOf(page(file));
      ids.set(file, known);
      return known;
    };
    const dead = new Set<string>();
    for (const file of files) {
      for (const element of findAll(
        page(file),
        ({ tagName }) => tagName === 'a' || tagName === 'img' || tagName === 'link' || tagName === 'script',
      )) {
        const url = attribute(element, 'href') ?? attribute(element, 'src');
        if (url === undefined || /^(?:[a-z]+:|\/\/)/i.test(url)) continue;
        const target = url.startsWith('#') ? file : fileOf(new URL(url, `https://site.test/${file}`).pathname);
        const fragment = decodeURIComponent(/#([^?]*)$/.exec(url)?.[1] ?? '');
        if (!existsSync(path.join(siteDir(), target))) dead.add(`${file}: ${url}`);
        // A fragment with `=` carries facts for the page's script; it is no anchor.
        else if (fragment !== '' && !fragment.includes('=') && target.endsWith('.html') && !idsIn(target).has(fragment))
          dead.add(`${file}: ${url}`);
      }
    }
    expect([...dead].slice(0, 20)).toEqual([]);
  });
});

describe('articles', () => {
  test('exist at the same paths in every language', () => {
    const paths = articleFiles(reference).map((file) => file.slice(reference.length));
    expect(paths).not.toEqual([]);
    for (const locale of Object.keys(locales))
      expect(
        articleFiles(locale).map((file) => file.slice(locale.length)),
        locale,
      ).toEqual(paths);
  });

  test('name their languages for search engines, the same on every page of an article, with an address for everybody', () => {
    for (const file of articleFiles(reference)) {
      const named = alternatesOf(file);
      expect([...named.keys()]).toContain(locales[reference]);
      expect(named.get('x-default')).toBe(addressOf(file));
      for (const [locale, lang] of Object.entries(locales).filter(([, language]) => named.has(language))) {
        const own = `${locale}${file.slice(reference.length)}`;
        expect(named.get(lang)).toBe(addressOf(own));
        expect(alternatesOf(own)).toEqual(named);
      }
    }
  });

  test('share the ids of their sections in every language', () => {
    const headings = (file: string) =>
      findAll(page(file), (element) => /^h[23]$/.test(element.tagName) && element.properties['id'] !== undefined).map(
        (element) => element.properties['id'],
      );
    const all = articleFiles(reference);
    expect(all.flatMap(headings)).not.toEqual([]);
    for (const file of all)
      for (const locale of Object.keys(locales))
        expect(headings(`${locale}${file.slice(reference.length)}`), `${locale} ${file}`).toEqual(headings(file));
  });

  test('lead to a ticket, of their guide or without one', () => {
    const without = Object.keys(locales).flatMap((locale) =>
      articleFiles(locale).filter((file) => {
        const links = findAll(page(file), byTag('main')).flatMap((main) => findAll(main, byTag('a')));
        return !links.some(
          (link) => attribute(link, 'href') === `/${locale}/ticket/` || link.properties['dataTicket'] !== undefined,
        );
      }),
    );
    expect(without).toEqual([]);
  });

  test('are there as Markdown, too', () => {
    for (const file of articleFiles(reference))
      expect(readBuilt(file.replace(/index\.html$/, 'index.md'))).toMatch(/^---\ntitle: /);
  });

  test('give images their dimensions', () => {
    const images = files.flatMap((file) => findAll(page(file), byTag('img')).map(({ properties }) => ({ file, properties })));
    expect(images).not.toEqual([]);
    const without = images.filter(
      ({ properties }) =>
        properties['width'] === undefined || properties['height'] === undefined || properties['alt'] === undefined,
    );
    expect(without.map(({ file }) => file)).toEqual([]);
  });
});

describe('addresses for everybody', () => {
  test('an id opens every language', () => {
    for (const file of articleFiles(reference)) {
      const id = metaContent(page(file), 'exl-id');
      const links = findAll(page(`id/${id}/index.html`), (element) => element.properties['hrefLang'] !== undefined).map(
        (element) => attribute(element, 'href'),
      );
      for (const locale of Object.keys(locales))
        expect(links).toContain(`/${locale}${file.slice(reference.length).replace(/index\.html$/, '')}`);
    }
  });

  test('the root offers every language in its own name', () => {
    const offered = findAll(page('index.html'), (element) => element.properties['hrefLang'] !== undefined);
    for (const lang of Object.values(locales)) {
      const own = new Intl.DisplayNames([lang], { type: 'language' }).of(new Intl.Locale(lang).language) ?? lang;
      const texts = offered.filter((element) => attribute(element, 'hrefLang') === lang).map(textOf);
      expect(texts.join(' ').toLowerCase(), lang).toContain(own.toLowerCase());
    }
  });

  test('what is not found is said in every language', () => {
    for (const locale of Object.keys(locales)) expect(metaContent(page(`${locale}/404/index.html`), 'robots')).toBe('noindex');
    expect(existsSync(path.join(siteDir(), '404.html'))).toBe(true);
  });

  test('the sitemap names every article that is in its language, with its other languages', () => {
    const sitemap = readBuilt('sitemap.xml');
    const listed = Object.keys(locales)
      .flatMap(articleFiles)
      .filter((file) => metaContent(page(file), 'robots') !== 'noindex');
    expect(listed).not.toEqual([]);
    for (const file of listed) {
      expect(sitemap).toContain(`<loc>${addressOf(file)}</loc>`);
      for (const [lang, url] of alternatesOf(file)) expect(sitemap).toContain(`hreflang="${lang}" href="${url}"`);
    }
    expect(readBuilt('robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`);
  });
});
