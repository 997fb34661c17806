// Hosts that are on this machine, each delivering a site by the files that `npm run host` writes for it.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Delivery } from '../../src/site/delivery/delivery.ts';
import { writeApache } from '../../src/site/hosts/apache.ts';
import { writeCaddy } from '../../src/site/hosts/caddy.ts';
import { writeCloudflare } from '../../src/site/hosts/cloudflare.ts';
import { writeNetlify } from '../../src/site/hosts/netlify.ts';
import { writeNginx } from '../../src/site/hosts/nginx.ts';
import { serveSite } from '../../src/site/serve/serve-site.ts';

export interface RunningHost {
  /** Ends in the base path. */
  url: string;
  close(): Promise<void> | void;
}

export interface Host {
  name: string;
  /** Encodings in which it sends files that lie there; others compress by themselves, or not at all. */
  encodings: readonly ('br' | 'gzip')[];
  /** Why it cannot run here; undefined where it can. */
  lacks: string | undefined;
  start(dir: string, delivery: Delivery): Promise<RunningHost>;
}

const ours: Host = {
  name: 'npm run serve',
  encodings: ['br', 'gzip'],
  lacks: undefined,
  start: (dir, delivery) => serveSite({ dir, base: delivery.base, port: 0, delivery }),
};

/** Where Debian's package libnginx-mod-http-brotli-static puts it. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const nginx: Host = {
  name: 'nginx',
  encodings: existsSync(brotliModule) ? ['br', 'gzip'] : ['gzip'],
  lacks: missing('nginx', ['-v']),
  start: (dir, delivery) =>
    startProgram(dir, delivery, (folder, options) => {
      const config = writeNginx(delivery, options)['help-center.conf'] ?? '';
      const module = existsSync(brotliModule) ? `load_module ${brotliModule};\n` : '';
      const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
      const main = `${module}daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${bodies.join(' ')} include ${folder}/help-center.conf; }\n`;
      writeFileSync(
        path.join(folder, 'help-center.conf'),
        module === '' ? config : config.replace('# brotli_static', 'brotli_static'),
      );
      writeFileSync(path.join(folder, 'nginx.conf'), main);
      return ['nginx', ['-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`]];
    }),
};

const caddy: Host = {
  name: 'Caddy',
  encodings: ['br', 'gzip'],
  lacks: missing('caddy', ['version']),
  start: (dir, delivery) =>
    startProgram(dir, delivery, (folder, options) => {
      const file = path.join(folder, 'Caddyfile');
      writeFileSync(file, `{\n\tadmin off\n}\n${writeCaddy(delivery, options)['Caddyfile'] ?? ''}`);
      return ['caddy', ['run', '--config', file, '--adapter', 'caddyfile']];
    }),
};

/** Where Debian's package apache2 keeps them. */
const apacheModules = '/usr/lib/apache2/modules';

const apache: Host = {
  name: 'Apache',
  encodings: ['br', 'gzip'],
  lacks: missing('apache2', ['-v']),
  start: (dir, delivery) =>
    startProgram(dir, delivery, (folder, { root, listen }) => {
      const site = path.join(root, delivery.base);
      const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'setenvif', 'env', 'headers', 'rewrite'];
      // The site's folder belongs to the test, so that the file may lie in it as on a real host.
      writeFileSync(path.join(site, '.htaccess'), writeApache(delivery, { root, listen })['.htaccess'] ?? '');
      const lines = [
        ...modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`),
        // Debian's own words on kinds and encodings, which ours have to overrule.
        'Include /etc/apache2/mods-available/mime.conf',
        `ServerRoot ${folder}`,
        `PidFile ${folder}/pid`,
        `ErrorLog ${folder}/error.log`,
        `Listen ${listen}`,
        'ServerName localhost',
        // A super-user has to say as whom it serves.
        ...(process.getuid?.() === 0 ? ['User nobody', 'Group nogroup'] : []),
        `DocumentRoot ${root}`,
        `<Directory ${root}>`,
        'AllowOverride All',
        'Options FollowSymLinks',
        'Require all granted',
        '</Directory>',
      ];
      writeFileSync(path.join(folder, 'httpd.conf'), `${lines.join('\n')}\n`);
      return ['apache2', ['-X', '-f', `${folder}/httpd.conf`]];
    }),
};

/** Runs a function that a host puts before its files; the files are served by their names alone. */
async function startEdge(dir: string, { base }: Delivery, handle: EdgeFunction): Promise<RunningHost> {
  const files = await serveSite({ dir, base, port: 0 });
  const origin = new URL(files.url).origin;
  const fileOf = ({ url, method, headers }: Request): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const asked = new Headers(headers);
    // No client may set these.
    for (const name of ['connection', 'host', 'transfer-encoding']) asked.delete(name);
    asked.set('accept-encoding', 'identity');
    return fetch(origin + pathname + search, { method, headers: asked, redirect: 'manual' });
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = `http://${request.headers.host}${request.url}`;
    if (!URL.canParse(target)) return void response.writeHead(400).end();
    const asked = new Request(target, { method: request.method ?? 'GET', headers: request.headers as Record<string, string> });
    const { status, headers, body } = await handle(asked, fileOf);
    response.writeHead(status, Object.fromEntries(headers));
    if (body === null) response.end();
    else Readable.fromWeb(body as ReadableStream<Uint8Array>).pipe(response);
  };
  const server = createHttpServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await files.close();
  };
  return { url: `http://127.0.0.1:${port}${base}`, close };
}

type EdgeFunction = (request: Request, fileOf: (request: Request) => Promise<Response>) => Promise<Response>;

/** What a module that is one text exports by default. */
const importText = async (text: string): Promise<unknown> =>
  ((await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`)) as { default: unknown }).default;

const cloudflare: Host = {
  name: 'the worker for Cloudflare',
  encodings: [],
  lacks: undefined,
  start: async (dir, delivery) => {
    const { '_worker.js': text = '' } = writeCloudflare(delivery, { root: '', listen: '' });
    const worker = (await importText(text)) as { fetch(request: Request, env: unknown): Promise<Response> };
    return startEdge(dir, delivery, (request, fileOf) => worker.fetch(request, { ASSETS: { fetch: fileOf } }));
  },
};

const netlify: Host = {
  name: 'the edge function for Netlify',
  encodings: [],
  lacks: undefined,
  start: async (dir, delivery) => {
    const { 'netlify/edge-functions/help-center.js': text = '' } = writeNetlify(delivery, { root: '', listen: '' });
    const answer = (await importText(text)) as (request: Request, context: unknown) => Promise<Response>;
    return startEdge(dir, delivery, (request, fileOf) => answer(request, { next: () => fileOf(request) }));
  },
};

/** All of them, those that are missing as well. */
export const hosts: readonly Host[] = [ours, nginx, caddy, apache, cloudflare, netlify];

function missing(program: string, version: string[]): string | undefined {
  const { error } = spawnSync(program, version);
  return error ? `${program} is not on this machine` : undefined;
}

type Prepare = (folder: string, options: { root: string; listen: string; port: number }) => [string, string[]];

/** Runs a program that delivers the site, which lies below the host's folder as its base path says. */
async function startProgram(dir: string, { base }: Delivery, prepare: Prepare): Promise<RunningHost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'host-'));
  // Some serve as another user than the one that starts them.
  for (const opened of [folder, dir]) chmodSync(opened, 0o755);
  const place = path.join(folder, 'www', base);
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(dir, place.replace(/\/$/, ''));
  const port = await freePort();
  const [program, words] = prepare(folder, { root: path.join(folder, 'www'), listen: `127.0.0.1:${port}`, port });
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } });
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  const close = async (): Promise<void> => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${base}`;
  if (await answers(url, child)) return { url, close };
  const log = path.join(folder, 'error.log');
  if (existsSync(log)) said += readFileSync(log, 'utf8');
  await close();
  throw new Error(`${program} does not answer:\n${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (const last = Date.now() + 20_000; Date.now() < last && child.exitCode === null; ) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => undefined,
    );
    if (status !== undefined) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
