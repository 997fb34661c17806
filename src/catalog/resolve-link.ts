// What becomes of a link, an image and an include of a document. Pure: the catalog is known, no file is opened.
import { posix } from 'node:path';
import type { Document, Locale, Place } from '../vocabulary.ts';
import type { Problem } from '../problem.ts';
import type { PreparedImage, ResolvedImage, ResolvedLink } from '../resolution.ts';
import { didYouMean } from '../nearest.ts';
import { schemeOf, spellScheme } from '../scheme.ts';
import { writeAddress } from '../site-address.ts';
import { createArticleLookup } from './article-lookup.ts';
import { ownHelpAddress, readLocaleName, resolvePath } from './below-help.ts';
import { decode } from './percent.ts';
import { findAsset, findDocument, type Catalog } from './catalog.ts';
import { isMarkdown, withoutMarkdownEnding } from './file-kinds.ts';
import { isMarked, pathInHelp, pagePath } from './marked-names.ts';
import { createOwnAddresses, type OwnAddress } from './own-address.ts';
import { plainLabel } from './plain-label.ts';
import type { FoundRedirect } from './redirects.ts';

export interface LinkResolver {
  /** Never throws. `place` is given to the problem, if there is one. */
  resolveLink: (href: string, document: Document, place?: Place) => ResolvedLink;
  resolveImage: (
    src: string,
    document: Document,
    prepare: (path: string, locale: Locale) => Promise<PreparedImage | undefined>,
    place?: Place,
  ) => Promise<ResolvedImage>;
  /**
   * An include or an article by its path, `/help/_includes/x.md`, in the document's locale or the reference; undefined
   * where there is none. `lang` is its language where that is not the document's.
   */
  readInclude: (
    path: string,
    document: Document,
  ) => { text: string; file: string; lineOffset: number; lang: string | undefined } | undefined;
}

/** Follows at most this many entries of `redirects.csv` and `elsewhere.yml` for one link. */
const longestChain = 10;

/** What browsers take; more is no address, and patterns would take long on it. */
const longestAddress = 8000;

/** Makes the functions that resolve links, images and includes of a catalog. */
export function createLinkResolver(catalog: Catalog): LinkResolver {
  const { site } = catalog;
  const lookup = createArticleLookup(catalog);
  const readOwnAddress = createOwnAddresses(catalog);
  const langOf = (locale: Locale): string => site.locales.find((settings) => settings.locale === locale)?.lang ?? locale;
  // pages of an article are told by its path, documents by theirs
  const [publishedHost] = site.publishedAt.map((pattern) => new URL(pattern.replace('{locale}', 'en')).origin);

  /** Below `help/`, where relative addresses of a document count from. */
  const folderOf = ({ path, file }: Document): string => posix.dirname(isMarked(file) ? pathInHelp(file) : path);

  function resolveFile(written: string, document: Document): string | undefined {
    const folder = folderOf(document);
    const spelt = lookup.spellNames(written, folder);
    return resolvePath(site, decode((ownHelpAddress(site, spelt) ?? spelt).replace(/[?#].*$/s, '')), folder);
  }

  /** Below `help/`, what is written from the root of the repository or of `help/`: `help/x`, `fr/help/x`, `/x`. */
  function findFromRoot(path: string): string | undefined {
    const [, name, inHelp] = /^(?:\.?\/+)?(?:([^/]+)\/+)?help\/+(.+)$/s.exec(path) ?? [];
    const isOurs = inHelp !== undefined && (name === undefined || readLocaleName(site, name) !== undefined);
    const below = isOurs ? inHelp : /^\/+(.+)$/s.exec(path)?.[1];
    return below !== undefined && (lookup.findAssetPath(below) ?? lookup.findPath(below)) ? below : undefined;
  }

  function resolveLink(written: string, document: Document, place?: Place): ResolvedLink {
    const fail = (rule: Problem['rule'], message: string): ResolvedLink => ({
      href: undefined,
      problem: problemOf(rule, message),
    });
    const problemOf = (rule: Problem['rule'], message: string): Problem => ({
      ...(place ?? { file: document.file }),
      rule,
      message,
    });

    function toArticle(path: string, fragment: string | undefined, problem?: Problem): ResolvedLink {
      const found = findDocument(catalog, path, document.locale);
      return {
        href: writeAddress(['article', path, fragment ?? '']),
        target: { path, fragment },
        title: found && plainLabel(found.frontMatter.title),
        problem,
      };
    }

    function toTicket(name: string): ResolvedLink {
      const ticket = Object.hasOwn(site.tickets, name) ? site.tickets[name] : undefined;
      if (ticket) return { href: writeAddress(['ticket', name]), isExternal: true, title: ticket.product ?? name };
      return fail('unknown-ticket', `\`site.yml\` has no ticket \`${name}\`.${didYouMean(name, Object.keys(site.tickets))}`);
    }

    function toAddress(href: string, chain: number): ResolvedLink {
      if (!URL.canParse(href)) return fail('link-malformed', `\`${href}\` is not a complete address.`);
      const address = new URL(href);
      const elsewhere = lookup.findElsewhere(href);
      if (elsewhere) return follow(elsewhere.entry.to, elsewhere.rest, address.hash.slice(1), chain);
      const redirect = lookup.findRedirect(href, document.locale);
      if (redirect) return followRedirect(redirect, address.hash.slice(1), chain);
      const own = readOwnAddress(href);
      if (own !== undefined && own !== 'gone') return toOwn(own, address.hash, chain, href);
      const path = lookup.findPublished(address) ?? own;
      if (path !== undefined && path !== 'gone') return toArticle(path, decode(address.hash.slice(1)) || undefined);
      if (path === undefined) return { href, isExternal: true };
      const problem = problemOf(
        'published-page-missing',
        `\`${href}\` is an address of ${own === 'gone' ? 'this site, but no page' : 'these articles, but none'} is published there.`,
      );
      return { href, isExternal: true, problem };
    }

    function toOwn(own: Exclude<OwnAddress, 'gone'>, hash: string, chain: number, shown: string): ResolvedLink {
      return 'help' in own ? toPath(`/help/${own.help}${hash}`, chain, shown) : { href: writeAddress(own.address) };
    }

    const followRedirect = ({ to, isSection }: FoundRedirect, fragment: string, chain: number): ResolvedLink =>
      follow(to, '', isSection ? '' : fragment, chain);

    function follow(to: string, rest: string, fragment: string, chain: number): ResolvedLink {
      if (chain >= longestChain) return fail('redirect-loop', `\`${written}\` is redirected more than ${longestChain} times.`);
      const lang = langOf(document.locale);
      const target = to.replaceAll('{locale}', lang.toLowerCase()).replaceAll('{lang}', lang) + (to.endsWith('/') ? rest : '');
      const withFragment =
        fragment !== '' && !target.includes('#') && !target.startsWith('ticket:') ? `${target}#${fragment}` : target;
      return resolve(withFragment, chain + 1);
    }

    function toPath(href: string, chain: number, shown = href): ResolvedLink {
      const [, before = '', hash] = /^([^#]*)(?:#(.*))?$/s.exec(href) ?? [];
      const fragment = hash ? decode(hash) : undefined;
      const writtenPath = decode(before.replace(/\?.*$/s, ''));
      const withSection = (page: string): string =>
        encodeURI(page).replace(/[?#]/g, encodeURIComponent) + (fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`);
      if (writtenPath.startsWith('/') && !/^\/+help\//.test(writtenPath)) {
        const own = readOwnAddress(href);
        if (own !== undefined && own !== 'gone') return toOwn(own, hash === undefined ? '' : `#${hash}`, chain, shown);
        if (/^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?docs\//i.test(writtenPath) && publishedHost)
          return toAddress(publishedHost + href, chain);
        const redirect = lookup.findRedirect(withSection(writtenPath), document.locale);
        if (redirect) return followRedirect(redirect, fragment ?? '', chain);
        if (findFromRoot(writtenPath) !== undefined) return toPath(`/help${href}`, chain, shown);
        return fail('broken-link', `\`${shown}\` begins with \`/\`, but not with \`/help/\`.`);
      }
      const path = resolvePath(site, writtenPath, folderOf(document));
      if (path === undefined) {
        // from a page of our own: `privacy.mdx`, `../troubleshoot/`
        const beside = posix.join('help', posix.dirname(document.path), writtenPath);
        const isFromPage = document.path.startsWith('../') && !beside.startsWith('..');
        const written = hash === undefined ? beside : `${beside}#${hash}`;
        const own = isFromPage ? readOwnAddress(`${site.base}${document.locale}/${written}`) : undefined;
        if (own !== undefined && own !== 'gone') return toOwn(own, hash === undefined ? '' : `#${hash}`, chain, shown);
        return fail('path-outside', `\`${shown}\` leads out of \`help/\`.`);
      }
      const bare = withoutMarkdownEnding(path.replace(/\/+$/, ''));
      const moved = (fragment === undefined ? undefined : lookup.findElsewhere(`${bare}#${fragment}`)) ?? undefined;
      if (moved && moved.rest === '') return follow(moved.entry.to, '', '', chain);
      const redirect = lookup.findRedirect(withSection(`/help/${path}`), document.locale);
      if (redirect?.isSection) return followRedirect(redirect, '', chain);
      const asset = lookup.findAssetPath(path);
      const article = asset ? undefined : lookup.findPath(path);
      const found = asset ?? article;
      const problem =
        found?.isExact === false ? problemOf('link-case', `\`${shown}\` differs in capitals from \`${found.path}\`.`) : undefined;
      if (article) return toArticle(article.path, fragment, problem);
      if (asset) {
        const file = findAsset(catalog, asset.path, document.locale);
        return { href: writeAddress(['file', file?.isOverride ? file.locale : '', asset.path]), problem };
      }
      const elsewhere = lookup.findElsewhere(bare);
      if (elsewhere) return follow(elsewhere.entry.to, elsewhere.rest, fragment ?? '', chain);
      if (redirect) return followRedirect(redirect, fragment ?? '', chain);
      const fromRoot = findFromRoot(decode(shown.replace(/[?#].*$/s, '')));
      if (fromRoot !== undefined && fromRoot !== path) return toPath(withSection(`/help/${fromRoot}`), chain, shown);
      if (bare === '') return { href: writeAddress(['home', '']) };
      if (lookup.isDraft(path)) return fail('link-to-draft', `\`${shown}\` is a draft, which is not published.`);
      if (lookup.isUnserved(path)) return fail('asset-kind', `\`${shown}\` is a file of a kind that is not served.`);
      if (/\.(?!html?$)[a-z0-9]{1,5}$/i.test(path) && !isMarkdown(path)) {
        const near = lookup.suggestAsset(path, document);
        return fail(
          'missing-asset',
          `The file \`${shown}\` does not exist.${near === undefined ? '' : ` Did you mean \`/help/${near}\`?`}`,
        );
      }
      const near = lookup.suggestPath(bare, document);
      return fail(
        'broken-link',
        `\`${shown}\` does not exist.${near === undefined ? '' : ` Did you mean \`/help/${near}.md\`?`}`,
      );
    }

    function resolve(href: string, chain: number): ResolvedLink {
      if (href === '' || href === '#') return fail('link-malformed', 'The link has no address.');
      if (href.startsWith('#')) return { href: `#${encodeURIComponent(decode(href.slice(1)))}` };
      if (/^\/\/(?!help\/)/.test(href)) return toAddress(`https:${href}`, chain);
      const scheme = schemeOf(href);
      if (scheme === undefined) return toPath(lookup.spellNames(href, folderOf(document)), chain, href);
      if (scheme === 'https' || scheme === 'http') return toAddress(href, chain);
      if (scheme === 'mailto' || scheme === 'tel') return { href, isExternal: true };
      if (scheme === 'ticket') return toTicket(href.slice(href.indexOf(':') + 1).trim());
      return fail('link-scheme', `Links with \`${scheme}:\` are not published.`);
    }

    if (written.length > longestAddress) return fail('link-malformed', `An address of ${written.length} characters is none.`);
    return resolve(spellScheme(written.trim()), 0);
  }

  return {
    resolveLink,
    async resolveImage(written, document, prepare, place) {
      const src = written.slice(0, longestAddress).trim();
      const fail = (rule: Problem['rule'], message: string): ResolvedImage => ({
        missing: true,
        problem: { ...(place ?? { file: document.file }), rule, message },
      });
      const isOwn = ownHelpAddress(site, src) !== undefined;
      if (!isOwn && (schemeOf(src) !== undefined || src.startsWith('//'))) {
        return fail('remote-image', `The image \`${src.slice(0, 120)}\` lies on another host; nothing is fetched from there.`);
      }
      const path = resolveFile(src, document);
      if (path === undefined) return fail('path-outside', `The image \`${src}\` leads out of \`help/\`.`);
      const fromRoot = findFromRoot(decode(src.replace(/[?#].*$/s, '')));
      const asset = lookup.findAssetPath(path) ?? (fromRoot === undefined ? undefined : lookup.findAssetPath(fromRoot));
      if (!asset && lookup.isUnserved(path))
        return fail('asset-kind', `The image \`${src}\` is a file of a kind that is not served.`);
      if (!asset) {
        const near = lookup.suggestAsset(path, document);
        return fail(
          'missing-image',
          `The image \`${src}\` does not exist.${near === undefined ? '' : ` Did you mean \`/help/${near}\`?`}`,
        );
      }
      const prepared = await prepare(asset.path, document.locale);
      if (!prepared) return fail('image-unreadable', `The file \`${src}\` is no image, or cannot be read.`);
      const warn = (rule: Problem['rule'], message: string): ResolvedImage => ({
        ...prepared,
        problem: { ...(place ?? { file: document.file }), rule, message },
      });
      if (prepared.isDamaged === true) return warn('image-damaged', `The image \`${src}\` cannot be read to its end.`);
      return asset.isExact ? prepared : warn('link-case', `\`${src}\` differs in capitals from \`${asset.path}\`.`);
    },
    readInclude(written, document) {
      const path = resolveFile(written, document);
      const candidates = path === undefined ? [] : lookup.findIncludes(path);
      const found =
        candidates.find(({ locale }) => locale === document.locale) ??
        candidates.find(({ locale }) => locale === site.reference) ??
        // a whole article, or a part that lies beside it
        (path === undefined ? undefined : findDocument(catalog, pagePath(withoutMarkdownEnding(path)), document.locale));
      if (!found) return undefined;
      const lang = langOf(found.locale);
      return {
        text: 'body' in found ? found.body : found.text,
        file: found.file,
        lineOffset: found.lineOffset,
        lang: lang === langOf(document.locale) ? undefined : lang,
      };
    },
  };
}
