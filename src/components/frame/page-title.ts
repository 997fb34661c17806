// What tells the pages of one long list apart, in the head of each.
import type { Translate } from '../../i18n/translator.ts';
import type { Paging } from '../../site/page-values/contents/paging.ts';

/** The title of a list, with the number of the page where there are several. */
export const pageTitle = (t: Translate, title: string, paging: Paging | undefined): string =>
  paging === undefined || paging.page === 1 ? title : `${title} – ${t('list.page', { page: paging.page, pages: paging.pages })}`;

/** For `<link rel>`. */
export const pagingLinks = (paging: Paging | undefined): { rel: 'prev' | 'next'; href: string }[] => [
  ...(paging?.previousUrl === undefined ? [] : [{ rel: 'prev' as const, href: paging.previousUrl }]),
  ...(paging?.nextUrl === undefined ? [] : [{ rel: 'next' as const, href: paging.nextUrl }]),
];
