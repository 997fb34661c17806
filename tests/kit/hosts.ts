// Hosts that are on this machine, each delivering a site by the files that `npm run host` writes for it.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Delivery } from '../../src/site/delivery/delivery.ts';
import { writeApache } from '../../src/site/hosts/apache.ts';
import { writeCaddy } from '../../src/site/hosts/caddy.ts';
import { writeNginx } from '../../src/site/hosts/nginx.ts';
import { serveSite } from '../../src/site/serve/serve-site.ts';

export interface RunningHost {
  /** Ends in the base path. */
  url: string;
  close(): Promise<void> | void;
}

export interface Host {
  name: string;
  /** Whether it can send `.br` files. */
  hasBrotli: boolean;
  /** Why it cannot run here; undefined where it can. */
  lacks: string | undefined;
  start(dir: string, delivery: Delivery): Promise<RunningHost>;
}

const ours: Host = {
  name: 'npm run serve',
  hasBrotli: true,
  lacks: undefined,
  start: (dir, delivery) => serveSite({ dir, base: delivery.base, port: 0, delivery }),
};

/** Where Debian's package libnginx-mod-http-brotli-static puts it. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const nginx: Host = {
  name: 'nginx',
  hasBrotli: existsSync(brotliModule),
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
  hasBrotli: true,
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
  hasBrotli: true,
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

/** All of them, those that are missing as well. */
export const hosts: readonly Host[] = [ours, nginx, caddy, apache];

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
