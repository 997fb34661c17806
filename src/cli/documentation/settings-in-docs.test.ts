// `site.yml`: what authors are told of each setting, and that something comes of it.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../catalog/settings/parse-yaml.ts';
import { siteSchema } from '../../catalog/settings/site-file.ts';
import { createSiteSettings } from '../../catalog/settings/site-settings.ts';
import { ticketSchema } from '../../catalog/settings/ticket-settings.ts';

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file.replaceAll('\\', '/'), root), 'utf8');

describe('each setting is explained', () => {
  const [, table = ''] = /^## Settings of the site\n([\s\S]*?)\n## /m.exec(read('content/README.md')) ?? [];
  const rows = [...table.matchAll(/^\| (`.*?) \|/gm)].map(([, names = '']) => names);

  test.each(Object.keys(siteSchema.shape))('`%s` in content/README.md', (key) => {
    expect(rows.filter((names) => names.split(', ').includes(`\`${key}\``))).toHaveLength(1);
  });

  test.each(Object.keys(ticketSchema.shape))('`%s` of a ticket there or in docs/tickets.md', (key) => {
    expect(table + read('docs/tickets.md')).toContain(`\`${key}\``);
  });
});

describe('each setting is read by the code', () => {
  const code = globSync('src/**/*.{ts,astro}', { cwd: root })
    .filter((file) => !/\.test\.ts$|(?:site|ticket)-settings\.ts$|vocabulary\.ts$|[/\\]development[/\\]/.test(file))
    .map(read)
    .join('\n');
  const { site } = createSiteSettings(
    parseYaml('tickets: { desk: { url: "https://desk.example/" } }', 'site.yml'),
    'site.yml',
    [],
    {},
  );

  test.each([...Object.keys(site), ...Object.keys(site.tickets['desk'] ?? {})])('%s', (field) => {
    expect(code).toMatch(
      new RegExp(
        `\\b(?:site|ticket|target)\\??\\.${field}\\b|\\{[^{}]*\\b${field}\\b[^{}]*\\} = [^;]*\\b(?:site|ticket|target)\\b`,
      ),
    );
  });
});
