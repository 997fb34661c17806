// `node src/cli/rules.ts`: writes `docs/rules.md` from the table of rules.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printRulesPage } from './rules-page.ts';

writeFileSync(fileURLToPath(new URL('../../docs/rules.md', import.meta.url)), printRulesPage());
