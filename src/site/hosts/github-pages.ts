// Files for GitHub Pages, https://docs.github.com/pages: a host of files that takes no configuration but this one.
import type { WriteHost } from './host.ts';

/** Without `.nojekyll` Jekyll runs over a branch that is published, and leaves out what begins with `_`. */
export const writeGithubPages: WriteHost = () => ({ '.nojekyll': '' });
