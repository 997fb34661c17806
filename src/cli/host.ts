// `npm run host -- <host>`: configuration of a host for the site that is built.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { didYouMean } from '../nearest.ts';
import { readDelivery } from '../site/delivery/delivery.ts';
import { hostNames, hosts } from '../site/hosts/hosts.ts';
import { readSettings, UsageError } from '../site/settings.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const help = `npm run host -- ${hostNames.join(' | ')}

Writes what a host needs to deliver the built site: headers, redirects, languages, caching. docs/hosting.md tells what each
host can do and where the files go. To be run again after each build.

  --out <folder>     where the files go (default host/<host>)
  --root <folder>    nginx, caddy: the folder on the host that the site is copied to; with BASE_PATH the part before it
                     (default /srv/help-center)
  --listen <port>    nginx, caddy: where the host listens, a port or an address with one (default 8080)

OUT_DIR names the built site (default dist).
`;

await runMain(async () => {
  const { values, positionals } = parseOptions(
    {
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        root: { type: 'string', default: '/srv/help-center' },
        listen: { type: 'string', default: '8080' },
      },
    },
    help,
  );
  const [wanted = ''] = positionals;
  const name = hostNames.find((known) => known === wanted);
  if (name === undefined || positionals.length > 1)
    throw new UsageError(`Which host? Allowed: ${hostNames.join(', ')}.${didYouMean(wanted, hostNames)}`);
  if (!/^(?:[\w.:[\]-]+:)?\d{1,5}$/.test(values.listen))
    throw new UsageError(`--listen is \`${values.listen}\`. Give a port, or an address with one such as 127.0.0.1:8080.`);
  const { outDir } = readSettings(process.env);
  const { write, place } = hosts[name];
  const folder = path.resolve(values.out ?? path.join('host', name));
  for (const [file, text] of Object.entries(write(readDelivery(outDir), values))) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    process.stdout.write(`${path.relative(process.cwd(), target)}\n`);
  }
  process.stdout.write(`${place}\n`);
  return 0;
});
