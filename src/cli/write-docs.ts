// `node src/cli/write-docs.ts`: writes what the documentation and the schemas for editors say of the code from the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../catalog/json-schemas.ts';
import { readGrowth } from './bench/growth.ts';
import { printFrontMatterPage } from './documentation/front-matter-page.ts';
import { drawImports, withPicture } from './documentation/import-picture.ts';
import { projectRoot, readImports } from './documentation/read-imports.ts';
import { drawGrowth, withGrowthTable } from './documentation/performance-page.ts';
import { printRulesPage } from './documentation/rules-page.ts';
import { drawSearchGrowth, withSearchGrowth } from './documentation/search-growth.ts';
import { readSearchGrowth } from './search-growth/growth.ts';

const docs = `${projectRoot}docs/`;

writeFileSync(`${docs}rules.md`, printRulesPage());
writeFileSync(`${docs}front-matter.md`, printFrontMatterPage());
const architecture = `${docs}architecture.md`;
writeFileSync(architecture, withPicture(readFileSync(architecture, 'utf8'), drawImports(readImports())));
const performancePage = `${docs}performance.md`;
writeFileSync(performancePage, withGrowthTable(readFileSync(performancePage, 'utf8'), readGrowth()));
writeFileSync(`${docs}growth.svg`, drawGrowth(readGrowth()));
const searchPage = `${docs}search.md`;
writeFileSync(searchPage, withSearchGrowth(readFileSync(searchPage, 'utf8'), readSearchGrowth()));
writeFileSync(`${docs}search-growth.svg`, drawSearchGrowth(readSearchGrowth()));

for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(`${projectRoot}schemas/${name}`, text);
