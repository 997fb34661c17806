// Files for S3 behind CloudFront, https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html: the bucket is a
// website, and CloudFront adds the headers and chooses the language.
import { compressedForms } from '../delivery/compressed-forms.ts';
import { contentTypes, endingsByType, isText } from '../delivery/content-types.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { escapePattern } from '../delivery/escape-pattern.ts';
import { fixedHeaders, forever, hashedFiles, revalidate } from '../delivery/headers.ts';
import { safeTarget } from '../delivery/safe-target.ts';
import { hostAnswers } from './host-answers.ts';
import type { WriteHost } from './host.ts';
import { sourceOf } from './source-of.ts';

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const cacheFor = (value: string): string => `--cache-control ${quote(value)}`;
const filters = (kind: 'include' | 'exclude', globs: readonly string[]): string =>
  globs.map((glob) => `--${kind} ${quote(glob)}`).join(' ');

/** Uploads by kind: S3 sends the type and the caching that a file was stored with. */
function writeSyncs(): string[] {
  const hashed = hashedFiles.map(({ glob }) => glob);
  const ownFiles = filters('exclude', ['.help-center/*']);
  const known = [...endingsByType].flatMap(([type, endings]) => {
    const forEver = hashed.filter((glob) => endings.some((ending) => glob.endsWith(ending)));
    const ofType = `--content-type ${quote(type)}`;
    const rest = `sync ${filters(
      'include',
      endings.map((ending) => `*${ending}`),
    )} ${filters('exclude', forEver)} ${ownFiles} ${ofType} ${cacheFor(revalidate)}`;
    return [...(forEver.length > 0 ? [`sync ${filters('include', forEver)} ${ofType} ${cacheFor(forever)}`] : []), rest];
  });
  // Compressed forms stay here: S3 cannot choose between them, and CloudFront compresses itself.
  const endings = Object.entries(contentTypes).flatMap(([ending, type]) => [
    `*${ending}`,
    ...(isText(type) ? compressedForms.map((form) => `*${ending}.${form.ending}`) : []),
  ]);
  const unknown = hashed.filter((glob) => !endings.some((ending) => glob.endsWith(ending.slice(1))));
  return [
    ...known,
    `sync ${filters('include', unknown)} ${cacheFor(forever)}`,
    `sync --include '*' ${filters('exclude', [...endings, ...unknown])} ${ownFiles} ${cacheFor(revalidate)}`,
  ].map((line) => line.replace(/ {2,}/g, ' '));
}

function writeUpload({ base, answers }: Delivery): string {
  const folder = base.slice(1);
  const redirects = [...answers].flatMap(([file, answer]) =>
    answer.status === 301 ? [`redirect ${quote(folder + file)} ${quote(safeTarget(answer.to))}`] : [],
  );
  return `#!/bin/sh
# Written by \`npm run host -- s3\`; write it anew after each build. Needs the AWS command line.
#   sh upload.sh <folder of the site> <bucket>
set -eu
site=$1
bucket=$2
sync() {
  aws s3 sync "$site" "s3://$bucket/${folder}" --exclude '*' "$@"
}
redirect() {
  aws s3api put-object --bucket "$bucket" --key "$1" --website-redirect-location "$2" --content-type 'text/html; charset=utf-8' >/dev/null
}

${[...writeSyncs(), ...redirects].join('\n')}
`;
}

/** Folders of the site whatever its content; those of the languages stand beside them. */
const siteFolders = ['assets', 'id', 'site-files'];
/** Folders that hold one for each language. */
const foldersByLanguage = ['pagefind', 'search'];

/** `aws s3 sync --delete` would take away what others keep in the bucket, and write over the redirects. */
function writeRemoval({ base, languages }: Delivery): string {
  const ofLanguages = languages.flatMap(({ locale }) => [locale, ...foldersByLanguage.map((folder) => `${folder}/${locale}`)]);
  const folders = [...siteFolders, ...ofLanguages].map(escapePattern).join('|');
  return `#!/bin/sh
# Written by \`npm run host -- s3\`; write it anew after each build. Needs the AWS command line.
# Removes what earlier builds left in the folders of the site; nothing beside them.
#   sh remove-old.sh <folder of the site> <bucket> --dryrun
#   sh remove-old.sh <folder of the site> <bucket>
set -eu
site=$1
bucket=$2
shift 2
# An empty or a wrong folder would remove everything.
test -d "$site/.help-center" || { echo "$site holds no site." >&2; exit 2; }
aws s3api list-objects-v2 --bucket "$bucket" --prefix ${quote(base.slice(1))} --query 'Contents[].[Key]' --output text |
  grep -E ${quote(`^${escapePattern(base.slice(1))}(${folders})/`)} |
  while IFS= read -r key; do
    test -e "$site/\${key#${base.slice(1)}}" || aws s3 rm "s3://$bucket/$key" "$@"
  done
`;
}

interface ViewerRequest {
  uri: string;
  headers: Record<string, { value: string } | undefined>;
  rawQueryString?: () => string;
}

/** A CloudFront function (cloudfront-js-2.0): the reader's language at addresses that have none. Its text goes into a file. */
function createHandler(
  base: string,
  languages: readonly (readonly [lang: string, locale: string])[],
  rests: Record<string, string>,
) {
  return (event: { request: ViewerRequest }): unknown => {
    const { request } = event;
    if (!Object.hasOwn(rests, request.uri)) return request;
    const accepted = request.headers['accept-language'];
    const wanted = (accepted ? accepted.value : '').split(',').map((range) => (range.split(';')[0] ?? '').trim().toLowerCase());
    for (const tag of wanted) {
      const exact = languages.find(([lang]) => lang.toLowerCase() === tag);
      const found = exact ?? languages.find(([lang]) => lang.toLowerCase().split('-')[0] === tag.split('-')[0]);
      if (!found) continue;
      const query = request.rawQueryString ? request.rawQueryString() : '';
      const to = `${base}${found[1]}/${rests[request.uri]}${query ? `?${query}` : ''}`;
      const headers = { location: { value: to }, vary: { value: 'Accept-Language' }, 'cache-control': { value: 'no-cache' } };
      return { statusCode: 302, statusDescription: 'Found', headers };
    }
    return request;
  };
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
const longestFunction = 10_000;

function writeViewerRequest(delivery: Delivery): string {
  const { base, languages } = delivery;
  const rests = Object.fromEntries(hostAnswers(delivery).byLanguage.map(({ from, rest }) => [from, rest]));
  const offered = languages.map(({ lang, locale }) => [lang, locale]);
  const text = (known: Record<string, string>): string =>
    `// Written by \`npm run host -- s3\`; write it anew after each build.\n${sourceOf(createHandler)}\n\nconst handler = createHandler(${[base, offered, known].map((value) => JSON.stringify(value)).join(', ')});\n`;
  const whole = text(rests);
  // Where there are too many ids, their pages lead on by themselves.
  return whole.length <= longestFunction ? whole : text({ [base]: '' });
}

const headersPolicy = ({ policy }: Delivery) => ({
  Name: 'help-center',
  SecurityHeadersConfig: {
    ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy },
    ContentTypeOptions: { Override: true },
    ReferrerPolicy: { Override: true, ReferrerPolicy: fixedHeaders['Referrer-Policy'] },
  },
  CustomHeadersConfig: {
    Quantity: 1,
    Items: [{ Header: 'Permissions-Policy', Value: fixedHeaders['Permissions-Policy'], Override: true }],
  },
});

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** A script that uploads, and settings of the bucket and of CloudFront. */
export const writeS3: WriteHost = (delivery) => ({
  'upload.sh': writeUpload(delivery),
  'remove-old.sh': writeRemoval(delivery),
  'website.json': asJson({
    IndexDocument: { Suffix: 'index.html' },
    ErrorDocument: { Key: `${delivery.base.slice(1)}404.html` },
  }),
  'response-headers-policy.json': asJson(headersPolicy(delivery)),
  'viewer-request.js': writeViewerRequest(delivery),
});
