// What the pages ask for; those of guides and tickets ask `guide-pages.ts` and `ticket-page.ts`. `xPaths()` is for
// `getStaticPaths`; `xPage(props)` gives the values.
export { articlePage, articlePaths } from './article-pages.ts';
export { changesPage, changesPaths } from './changes-pages.ts';
export { gonePage, gonePaths } from './gone-pages.ts';
export { homePage, homePaths, languageChoicePage, notFoundPage, notFoundPaths, offlinePaths } from './home-pages.ts';
export { composedHome, ownPage, ownPagePaths } from './own-pages.ts';
export { idPage, idPaths } from './id-pages.ts';
export { topicPage, topicPaths } from './topic-pages.ts';
export { topicListPage, topicListPaths } from './topic-lists.ts';
export { sharedSite } from '../shared-site.ts';
export type * from '../page-types.ts';
