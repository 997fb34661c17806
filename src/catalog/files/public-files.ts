// Files that a team keeps for its host or for others who ask for them: `CNAME`, `.well-known/`, pages that prove who owns a
// site. They lie in a folder of their own and are published as they are.
import type { Problem } from '../../problem.ts';
import type { Catalog } from '../catalog.ts';
import type { PublicFile } from './content-files.ts';
import { foldName } from '../file-kinds.ts';
import { takenNames } from '../addresses/taken-names.ts';

/** Their folder, in the content folder. */
export const publicFolder = 'public';

/** Pages of the site itself at its top. */
const pagesAtTop = /^(?:index\.(?:html|md)|404\.html)$/i;

/** The file of which another is a compressed form: of a file of the site the forms are the site's as well. */
export const withoutForm = (path: string): string => path.replace(/\.(?:br|gz)$/i, '');

/** Files that may be published, and those that would lie where the site has files of its own. */
export function choosePublicFiles({ publicFiles, site }: Pick<Catalog, 'publicFiles' | 'site'>): {
  files: PublicFile[];
  problems: Problem[];
} {
  const locales = new Set(site.locales.map(({ locale }) => foldName(locale)));
  const isTaken = ({ path }: PublicFile): boolean => {
    const [first = '', ...rest] = withoutForm(path).split('/');
    return takenNames.test(first) || locales.has(foldName(first)) || (rest.length === 0 && pagesAtTop.test(first));
  };
  return {
    files: publicFiles.filter((file) => !isTaken(file)),
    problems: publicFiles.filter(isTaken).map(describeTaken),
  };
}

/** What is said of a file whose place is taken. */
export const describeTaken = ({ file, path }: PublicFile): Problem => ({
  rule: 'public-file-taken',
  file,
  message: `\`${path}\` is an address of the site itself, or lies below one.`,
});
