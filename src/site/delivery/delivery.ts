// How a built site is delivered, independent of any host: read from the site's own manifests, so that the files of a host
// fit the site that they are for. `headers.ts`, `preferred-locale.ts` and `wants-markdown.ts` hold what is the same for
// every site.
import { listManifests, readManifest } from './manifest.ts';
import { UsageError } from '../usage-error.ts';
import type { Answer } from './answer.ts';
import type { OfferedLanguage } from './preferred-locale.ts';

export interface Delivery {
  /** As `BuildSettings.base`: the address of the site's folder. */
  base: string;
  /** Content security policy of its pages. */
  policy: string;
  /** Languages whose pages are there; each has its own `<locale>/404/index.html`. */
  languages: readonly OfferedLanguage[];
  /** By file of the site, decoded. */
  answers: ReadonlyMap<string, Answer>;
  /** Text of the site lies beside its compressed forms, `.br` and `.gz`. */
  isCompressed: boolean;
}

/** The delivery of the site in a folder. Throws `UsageError` where its manifests are missing or cannot be read. */
export function readDelivery(dir: string): Delivery {
  const manifests = listManifests(dir).map((name) => readManifest(dir, name));
  const [first] = manifests;
  if (first === undefined)
    throw new UsageError(`The folder \`${dir}\` holds no list of its files, \`.help-center/\`. Run \`npm run build\` into it.`);
  const files = new Set(manifests.flatMap((manifest) => Object.keys(manifest.files)));
  const languages = Object.entries(
    Object.assign({}, ...manifests.map((manifest) => manifest.languages)) as Record<string, string>,
  )
    .filter(([locale]) => files.has(`${locale}/404/index.html`))
    .map(([locale, lang]) => ({ locale, lang }));
  return {
    base: first.settings['base'] ?? '/',
    policy: first.settings['policy'] ?? '',
    languages,
    answers: new Map(manifests.flatMap(({ answers }) => Object.entries(answers))),
    isCompressed: files.has('404.html.gz'),
  };
}
