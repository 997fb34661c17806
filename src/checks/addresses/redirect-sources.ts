// A redirect of this site has an address that it can take.
import { listRedirectSources } from '../../catalog/links/redirect-sources.ts';
import type { Check } from '../checked-content.ts';

/** Redirects that would lie outside the site, over an article, or over one another. */
export const checkRedirectSources: Check = ({ catalog }) => listRedirectSources(catalog).problems;
