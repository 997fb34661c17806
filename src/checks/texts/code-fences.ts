// A code fence that is never closed swallows the rest of the article.
import { problemAt, type ArticleCheck } from '../checked-content.ts';
import { splitOf } from './prose.ts';

/** Documents whose last code fence is open. */
export const checkCodeFences: ArticleCheck = ({ catalog }) =>
  catalog.documents.flatMap((document) => {
    const { unclosedFence } = splitOf(document);
    return unclosedFence === undefined
      ? []
      : [problemAt(document, 'unclosed-code', unclosedFence, 'The code block that begins here is never closed.')];
  });
