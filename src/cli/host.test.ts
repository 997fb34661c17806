// The files of every host, written by the command itself for a small site. How they answer is tested over HTTP where the host
// is at hand (tests/built/hosts.built.test.ts); here is what no host here can show.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../site/delivery/answer.ts';
import { writeManifests } from '../site/delivery/manifest.ts';
import { hostNames } from '../site/hosts/hosts.ts';
import { runCommand } from './test-run-command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'host-files-'));
const site = path.join(folder, 'site');
const fileOf = (host: string, file: string): string => readFileSync(path.join(folder, host, file), 'utf8');

/** What a script of a host gives, run by Node as the text that it is. */
const run = (host: string, file: string, expression: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', `${fileOf(host, file)};console.log(JSON.stringify(${expression}))`], {
      encoding: 'utf8',
    }),
  );

beforeAll(async () => {
  for (const page of [
    '404.html',
    'index.html',
    'fr/404/index.html',
    'en/404/index.html',
    'en/help/old/index.html',
    'fr/help/lost/index.html',
    'id/7/index.html',
  ]) {
    mkdirSync(path.dirname(path.join(site, page)), { recursive: true });
    writeFileSync(path.join(site, page), '');
  }
  const languages = { en: 'en', fr: 'fr', pt: 'pt-BR' };
  const answers = new Map<string, Answer>([
    ['index.html', { status: 302, to: { en: '/docs/en/', fr: '/docs/fr/' } }],
    ['id/7/index.html', { status: 302, to: { en: '/docs/en/help/a%20b/', fr: '/docs/fr/help/a%20b/' } }],
    ['en/help/old/index.html', { status: 301, to: "/docs/en/help/new/it's/$1/{x}/" }],
    ['fr/help/lost/index.html', { status: 410 }],
  ]);
  writeManifests(site, {
    program: 'test',
    settings: { base: '/docs/', policy: "default-src 'none';frame-ancestors 'none'" },
    locales: ['en', 'fr'],
    languages,
    answers,
  });
  for (const host of hostNames) {
    const words = ['--out', path.join(folder, host), '--root', '/srv/sites', '--listen', '127.0.0.1:8123'];
    const { status, stderr } = await runCommand('host', [host, ...words], { OUT_DIR: site });
    expect(status, stderr).toBe(0);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('every host', () => {
  test.each(hostNames)('%s has files of its own', (host) => {
    expect(readdirSync(path.join(folder, host)).length).toBeGreaterThan(0);
  });

  test('languages whose pages were not built are not offered', () => {
    for (const file of ['nginx/help-center.conf', 'caddy/Caddyfile', 'apache/.htaccess', 'cloudflare/_worker.js'])
      expect(readFileSync(path.join(folder, file), 'utf8')).not.toMatch(/\bpt\b/);
  });
});

test('nginx and Caddy get the folder and the port that were named', () => {
  expect(fileOf('nginx', 'help-center.conf')).toMatch(/listen 127\.0\.0\.1:8123;[\s\S]*root "\/srv\/sites";/);
  expect(fileOf('caddy', 'Caddyfile')).toMatch(/^:8123 \{\n\tbind 127\.0\.0\.1\n\troot \* `\/srv\/sites`/m);
});

test('a target means nothing but itself to any host', () => {
  const safe = '/docs/en/help/new/it%27s/%241/%7Bx%7D/';
  expect(fileOf('nginx', 'help-center.conf')).toContain(`location = "/docs/en/help/old" { return 301 "${safe}$is_args$args"; }`);
  expect(fileOf('caddy', 'Caddyfile')).toContain(`\`/docs/en/help/old\` \`${safe}\``);
});

describe('Netlify and Cloudflare', () => {
  test.each([
    ['cloudflare', '_worker.js'],
    ['netlify', 'netlify/edge-functions/help-center.js'],
  ])('%s gets a script that Node reads', (host, file) => {
    const copy = path.join(folder, `${host}.mjs`);
    writeFileSync(copy, fileOf(host, file));
    execFileSync(process.execPath, ['--check', copy]);
  });

  test('an address that begins with two slashes never has the function fetch from another host', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async ({ url }: Request) => {
      asked.push(url);
      return new Response('');
    });
    const code = encodeURIComponent(fileOf('netlify', 'netlify/edge-functions/help-center.js'));
    const { default: edge } = await import(/* @vite-ignore */ `data:text/javascript,${code}`);
    const request = new Request('https://own.example//other.example/', { headers: { Accept: 'text/markdown' } });
    await edge(request, { next: async () => new Response(null, { status: 404 }) }).finally(() => vi.unstubAllGlobals());
    expect(asked.map((url) => new URL(url).host)).toEqual(asked.map(() => 'own.example'));
    expect(asked.length).toBeGreaterThan(0);
  });

  test('files with a digest in their names stay for ever, without the function', () => {
    expect(fileOf('cloudflare', '_headers')).toMatch(
      /^\/docs\/site-files\/\*\n(?: {2}.*\n)* {2}Cache-Control: public, max-age=31536000, immutable\n/,
    );
    expect(fileOf('netlify', 'publish/_headers')).toBe(fileOf('cloudflare', '_headers'));
    expect(JSON.parse(fileOf('cloudflare', '_routes.json'))).toMatchObject({
      include: ['/*'],
      exclude: expect.arrayContaining(['/docs/site-files/*']),
    });
  });

  test('a line of headers is shorter than Cloudflare allows', () => {
    const lines = fileOf('cloudflare', '_headers').split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  });
});

test('GitHub Pages is told to leave the files as they are', () => {
  expect(existsSync(path.join(folder, 'github-pages/.nojekyll'))).toBe(true);
});

describe('S3', () => {
  const upload = () => fileOf('s3', 'upload.sh');

  test('the script is one that a shell reads, and stores redirects below the base path', () => {
    execFileSync('sh', ['-n', path.join(folder, 's3/upload.sh')]);
    expect(upload()).toContain(`redirect 'docs/en/help/old/index.html' '/docs/en/help/new/it%27s/%241/%7Bx%7D/'`);
    expect(upload()).toContain('s3://$bucket/docs/');
  });

  test('each file is uploaded by one line alone', () => {
    const files = [
      'a.html',
      'site-files/a.x.css',
      'own.css',
      'assets/variants/0123456789abcdef-640.webp',
      'assets/b.webp',
      'pagefind/en/fragment/en_1.pf_fragment',
      'pagefind/en/pagefind.en_1.pf_meta',
      'own.bin',
      'a.html.br',
      '.help-center/shared.json',
    ];
    expect(Object.fromEntries(files.map((file) => [file, uploadsOf(upload(), file)]))).toEqual({
      'a.html': [['text/html; charset=utf-8', 'no-cache']],
      'site-files/a.x.css': [['text/css; charset=utf-8', 'public, max-age=31536000, immutable']],
      'own.css': [['text/css; charset=utf-8', 'no-cache']],
      'assets/variants/0123456789abcdef-640.webp': [['image/webp', 'public, max-age=31536000, immutable']],
      'assets/b.webp': [['image/webp', 'no-cache']],
      'pagefind/en/fragment/en_1.pf_fragment': [[undefined, 'public, max-age=31536000, immutable']],
      'pagefind/en/pagefind.en_1.pf_meta': [[undefined, 'no-cache']],
      'own.bin': [[undefined, 'no-cache']],
      'a.html.br': [],
      '.help-center/shared.json': [],
    });
  });

  describe('what earlier builds left', () => {
    const keys = [
      'docs/fr/help/gone/index.html',
      "docs/fr/help/it's gone/index.html",
      'docs/fr/404/index.html',
      'docs/en/help/old/index.html',
      'docs/site-files/old.x.css',
      'docs/search/fr/postings-9.json',
      // Of a language that another machine builds.
      'docs/pt/index.html',
      'docs/search/pt/ranking.json',
      'docs/pagefind/pt/fragment/pt_1.pf_fragment',
      'docs/CNAME',
      'docs/shop/index.html',
      'fr/index.html',
    ];
    /** Runs the script with an `aws` that lists these keys and writes down what it is told. */
    const remove = (from: string): string[] => {
      const commands = path.join(folder, 'commands');
      mkdirSync(commands, { recursive: true });
      writeFileSync(path.join(commands, 'keys'), `${keys.join('\n')}\n`);
      const log = path.join(commands, 'log');
      writeFileSync(log, '');
      const aws = `#!/bin/sh\nif [ "$2" = list-objects-v2 ]; then cat '${commands}/keys'; else echo "$*" >>'${log}'; fi\n`;
      writeFileSync(path.join(commands, 'aws'), aws, { mode: 0o755 });
      execFileSync('sh', [path.join(folder, 's3/remove-old.sh'), from, 'b', '--dryrun'], {
        env: { ...process.env, PATH: `${commands}:${process.env['PATH'] ?? ''}` },
        stdio: 'pipe',
      });
      return readFileSync(log, 'utf8').trim().split('\n');
    };

    test('is removed from the folders of the site, and nothing beside them', () => {
      expect(remove(site)).toEqual([
        's3 rm s3://b/docs/fr/help/gone/index.html --dryrun',
        "s3 rm s3://b/docs/fr/help/it's gone/index.html --dryrun",
        's3 rm s3://b/docs/site-files/old.x.css --dryrun',
        's3 rm s3://b/docs/search/fr/postings-9.json --dryrun',
      ]);
    });

    test('stays where the folder that is named is no site', () => {
      expect(() => remove(path.join(folder, 'commands'))).toThrow('holds no site');
    });
  });

  test.each([
    ['/docs/', 'fr-CH, en;q=0.5', '/docs/fr/'],
    ['/docs/id/7/', 'de, en', '/docs/en/help/a%20b/'],
    ['/docs/id/7/', 'de', undefined],
    ['/docs/fr/', 'en', undefined],
    ['/docs/', '', undefined],
  ])('the function leads from %s, for readers of %s, to %s', (uri, accepted, to) => {
    const headers = accepted === '' ? {} : { 'accept-language': { value: accepted } };
    const answer = run('s3', 'viewer-request.js', `handler(${JSON.stringify({ request: { uri, headers } })})`);
    expect(answer).toMatchObject(to === undefined ? { uri } : { statusCode: 302, headers: { location: { value: to } } });
  });

  test('the bucket and CloudFront get the page for what is missing and the headers', () => {
    expect(JSON.parse(fileOf('s3', 'website.json'))).toEqual({
      IndexDocument: { Suffix: 'index.html' },
      ErrorDocument: { Key: 'docs/404.html' },
    });
    expect(fileOf('s3', 'response-headers-policy.json')).toContain("frame-ancestors 'none'");
  });
});

/** Type and caching of each line that uploads a file, by the filters of the AWS command line: the last that fits counts. */
function uploadsOf(script: string, file: string): (readonly [string | undefined, string | undefined])[] {
  const wordsOf = (line: string) =>
    [...line.matchAll(/--([\w-]+) '([^']*)'/g)].map(([, name = '', value = '']) => [name, value] as const);
  return script
    .split('\n')
    .filter((line) => line.startsWith('sync '))
    .map(wordsOf)
    .filter((words) => {
      const fitting = words.filter(([name, glob]) => fits(file, name, glob));
      return fitting.at(-1)?.[0] === 'include';
    })
    .map((words) => {
      const valueOf = (wanted: string) => words.find(([name]) => name === wanted)?.[1];
      return [valueOf('content-type'), valueOf('cache-control')] as const;
    });
}

// Python's `fnmatch`, in which `*` goes across slashes.
function fits(file: string, name: string, glob: string): boolean {
  const pattern = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return /^(?:in|ex)clude$/.test(name) && new RegExp(`^${pattern}$`).test(file);
}
