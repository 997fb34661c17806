// `npm run guides -- tell <guide>/<state>`: one page and its ticket as text, in every language.
import { didYouMean } from '../../nearest.ts';
import type { LoadedContent } from '../../site/content/load.ts';
import { UsageError } from '../../site/settings.ts';
import { tellPage } from '../../troubleshooter/pages/tell.ts';
import { stateMap } from '../../troubleshooter/graph/navigate.ts';
import { statePage } from '../../troubleshooter/pages/view.ts';

/** Prints the page of `guide/address`; the landing page where only the guide is given. */
export function tellState({ catalog, guides }: LoadedContent, place: string | undefined): number {
  if (place === undefined) throw new UsageError('Of which guide? Usage: tell <guide>[/<state>]');
  const [id = '', ...rest] = place.replace(/\/+$/, '').split('/');
  const guide = guides.all[id];
  if (!guide)
    throw new UsageError(`There is no guide \`${id}\`.${didYouMean(id, Object.keys(guides.all))} Usage: tell <guide>[/<state>]`);
  const address = rest.join('/');
  const states = stateMap(guide);
  const state = states.get(address);
  if (!state) throw new UsageError(`The guide \`${id}\` has no page \`${address}\`.${didYouMean(address, states.keys())}`);
  for (const locale of catalog.site.building)
    process.stdout.write(`${tellPage(statePage(guide, state, locale, guides.context))}\n`);
  return 0;
}
