// The hosts that `npm run host` knows, each with its files and where they go.
import { writeApache } from './apache.ts';
import { writeCaddy } from './caddy.ts';
import { writeCloudflare } from './cloudflare.ts';
import { writeGithubPages } from './github-pages.ts';
import type { WriteHost } from './host.ts';
import { writeNetlify } from './netlify.ts';
import { writeNginx } from './nginx.ts';
import { writeS3 } from './s3.ts';

export const hostNames = ['nginx', 'caddy', 'apache', 'netlify', 'cloudflare', 'github-pages', 's3'] as const;

export type HostName = (typeof hostNames)[number];

/** `place` says in a sentence where the files go; docs/hosting.md has the rest. */
export const hosts: Readonly<Record<HostName, { write: WriteHost; place: string }>> = {
  nginx: { write: writeNginx, place: 'Copy it to `/etc/nginx/conf.d/` and reload nginx.' },
  caddy: { write: writeCaddy, place: 'Copy it to `/etc/caddy/Caddyfile`, or import it there, and reload Caddy.' },
  apache: { write: writeApache, place: 'Copy it into the folder of the site.' },
  netlify: { write: writeNetlify, place: 'Copy `publish/` into what is published, and `netlify/` into the base directory.' },
  cloudflare: { write: writeCloudflare, place: 'Copy them to the root of what is published.' },
  'github-pages': { write: writeGithubPages, place: 'Copy it to the root of what is published.' },
  s3: {
    write: writeS3,
    place:
      'Run `sh upload.sh <folder of the site> <bucket>`, later `remove-old.sh`; give the others to the bucket and to CloudFront.',
  },
};
