// Hosts that are on this machine, each delivering a site by the files that `npm run host` writes for it.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Delivery } from '../../src/site/delivery/delivery.ts';
import { writeApache } from '../../src/site/hosts/apache.ts';
import { writeCaddy } from '../../src/site/hosts/caddy.ts';
import { writeCloudflare } from '../../src/site/hosts/cloudflare.ts';
import { writeNetlify } from '../../src/site/hosts/netlify.ts';
import { writeNginx } from '../../src/site/hosts/nginx.ts';
import { serveSite } from '../../src/site/serve/serve-site.ts';
import { importText, startEdge } from './start-edge.ts';
import { startProgram, type RunningHost } from './start-program.ts';

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
