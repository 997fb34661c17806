// The list of published addresses is complete.
import { counted } from '../../counted.ts';
import { ledgerFile } from '../../catalog/redirects/ledger.ts';
import type { Check } from '../checked-content.ts';
import { publishedNow } from './published-now.ts';

/** One note for all pages and sections that `published.txt` lacks; none where nobody keeps it. */
export const checkNewAddresses: Check = (content) => {
  const { ledger } = content.catalog;
  if (ledger === undefined) return [];
  let pages = 0;
  let sections = 0;
  for (const [address, { ids, sections: now }] of publishedNow(content)) {
    const known = ledger.get(address);
    if (known === undefined || [...ids].some((id) => !known.ids.has(id))) pages += 1;
    sections += [...now.keys()].filter((id) => !known?.sections.has(id)).length;
  }
  if (pages + sections === 0) return [];
  return [
    {
      rule: 'address-new',
      file: ledgerFile,
      message: `${counted(pages, 'page')} and ${counted(sections, 'section')} are not in the list.`,
    },
  ];
};
