// What becomes of a link of a document. Pure: the catalog is known, no file is opened.
import { posix } from 'node:path';
import { isOwnPagePath, type Document } from '../document.ts';
import type { Place } from '../../vocabulary.ts';
import type { Problem } from '../../problem.ts';
import type { ResolvedLink } from '../../resolution.ts';
import { didYouMean } from '../../nearest.ts';
import { schemeOf, spellScheme } from '../../scheme.ts';
import { writeAddress } from '../../site-address.ts';
import { createArticleLookup } from './article-lookup.ts';
import { resolvePath } from '../addresses/below-help.ts';
import { decode } from '../percent.ts';
import { findAsset, findDocument } from './fallback.ts';
import type { Catalog } from '../catalog.ts';
import { createDocumentPaths, folderOf } from './document-paths.ts';
import { isMarkdown, withoutMarkdownEnding } from '../file-kinds.ts';
import { langOf } from './locale-of.ts';
import { longestAddress } from '../addresses/longest-address.ts';
import { createOwnAddresses, type OwnAddress } from './own-address.ts';
import { pageTarget } from './page-target.ts';
import { plainLabel } from '../plain-label.ts';
import { createIncludeReader, type ReadInclude } from './read-include.ts';
import type { FoundRedirect } from '../redirects/redirects.ts';
import { createImageResolver, type ResolveImage } from './resolve-image.ts';

export interface LinkResolver {
  /** Never throws. `place` is given to the problem, if there is one. */
  resolveLink: (href: string, document: Document, place?: Place) => ResolvedLink;
  resolveImage: ResolveImage;
  readInclude: ReadInclude;
}

/** Follows at most this many entries of `redirects.csv` and `elsewhere.yml` for one link. */
const longestChain = 10;

/** Makes the functions that resolve links, images and includes of a catalog. */
export function createLinkResolver(catalog: Catalog): LinkResolver {
  const { site } = catalog;
  const lookup = createArticleLookup(catalog);
  const readOwnAddress = createOwnAddresses(catalog);
  // pages of an article are told by its path, documents by theirs
  const [publishedHost] = site.publishedAt.map((pattern) => new URL(pattern.replace('{locale}', 'en')).origin);

  const paths = createDocumentPaths(site, lookup);
  const { findFromRoot } = paths;

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
      if ('help' in own) return toPath(`/help/${own.help}${hash}`, chain, shown);
      return { href: writeAddress(own.address), target: pageTarget(catalog, own.address) };
    }

    const followRedirect = ({ to, isSection }: FoundRedirect, fragment: string, chain: number): ResolvedLink =>
      follow(to, '', isSection ? '' : fragment, chain);

    function follow(to: string, rest: string, fragment: string, chain: number): ResolvedLink {
      if (chain >= longestChain) return fail('redirect-loop', `\`${written}\` is redirected more than ${longestChain} times.`);
      const lang = langOf(catalog.site, document.locale);
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
        // without a language, as rows of `redirects.csv` lead on in all of them: `/about/`, `/troubleshoot/reconnect/`
        const everywhere = readOwnAddress(`${site.base}${document.locale}${href}`);
        if (everywhere !== undefined && everywhere !== 'gone')
          return toOwn(everywhere, hash === undefined ? '' : `#${hash}`, chain, shown);
        return fail('broken-link', `\`${shown}\` begins with \`/\`, but not with \`/help/\`.`);
      }
      const path = resolvePath(site, writtenPath, folderOf(document));
      if (path === undefined) {
        // from a page of our own: `privacy.mdx`, `../troubleshoot/`
        const beside = posix.join('help', posix.dirname(document.path), writtenPath);
        const isFromPage = isOwnPagePath(document.path) && !beside.startsWith('..');
        const written = hash === undefined ? beside : `${beside}#${hash}`;
        const own = isFromPage ? readOwnAddress(`${site.base}${document.locale}/${written}`) : undefined;
        if (own !== undefined && own !== 'gone') return toOwn(own, hash === undefined ? '' : `#${hash}`, chain, shown);
        if (!isFromPage) return fail('path-outside', `\`${shown}\` leads out of \`help/\`.`);
        const names = catalog.pages.map(({ name }) => `${name}.mdx`);
        return fail('broken-link', `\`${shown}\` does not exist.${didYouMean(writtenPath, names)}`);
      }
      const bare = withoutMarkdownEnding(path.replace(/\/+$/, ''));
      const moved = fragment === undefined ? undefined : lookup.findElsewhere(`${bare}#${fragment}`);
      if (moved?.rest === '') return follow(moved.entry.to, '', '', chain);
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
    resolveImage: createImageResolver(site, lookup, paths),
    readInclude: createIncludeReader(catalog, lookup, paths),
  };
}
