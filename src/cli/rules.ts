// `node src/cli/rules.ts`: writes `docs/rules.md` and `docs/front-matter.md` from their tables.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printFrontMatterPage } from './front-matter-page.ts';
import { printRulesPage } from './rules-page.ts';

const docs = (name: string): string => fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));

writeFileSync(docs('rules.md'), printRulesPage());
writeFileSync(docs('front-matter.md'), printFrontMatterPage());
