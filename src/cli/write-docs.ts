// `node src/cli/write-docs.ts`: writes what the documentation and the schemas for editors say of the code from the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../catalog/json-schemas.ts';
import { readGrowth } from './bench/growth.ts';
import { betweenMarks } from './documentation/between-marks.ts';
import { printFrontMatterPage } from './documentation/front-matter-page.ts';
import { drawImports } from './documentation/import-picture.ts';
import { projectRoot, readImports } from './documentation/read-imports.ts';
import { drawGrowth, printGrowthTable } from './documentation/performance-page.ts';
import { printRulesPage } from './documentation/rules-page.ts';
import { drawSearchGrowth, printSearchGrowth } from './documentation/search-growth.ts';
import { readSearchGrowth } from './search-growth/growth.ts';

const docs = `${projectRoot}docs/`;

writeFileSync(`${docs}rules.md`, printRulesPage());
writeFileSync(`${docs}front-matter.md`, printFrontMatterPage());
writePart('architecture.md', 'imports', drawImports(readImports()));
writePart('performance.md', 'growth', printGrowthTable(readGrowth()));
writeFileSync(`${docs}growth.svg`, drawGrowth(readGrowth()));
writePart('search.md', 'search growth', printSearchGrowth(readSearchGrowth()));
writeFileSync(`${docs}search-growth.svg`, drawSearchGrowth(readSearchGrowth()));

for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(`${projectRoot}schemas/${name}`, text);

/** Into the place that a page has for it. */
function writePart(page: string, name: string, text: string): void {
  const file = `${docs}${page}`;
  writeFileSync(file, betweenMarks(readFileSync(file, 'utf8'), name, text));
}
