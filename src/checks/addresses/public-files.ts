// A file for the host stands beside the site, never over a part of it.
import { choosePublicFiles } from '../../catalog/files/public-files.ts';
import type { Check } from '../checked-content.ts';

/** Files of `public/` whose place is taken by the site. */
export const checkPublicFiles: Check = ({ catalog }) => choosePublicFiles(catalog).problems;
