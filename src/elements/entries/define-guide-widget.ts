// A guide inside an article costs its readers nothing until they turn to it, or have a place in it to come back to.
import { placeKey } from '../../troubleshooter/pages/place.ts';
import { onFirstUse } from '../shared/on-first-use.ts';
import { recall } from '../shared/storage.ts';

const load = (): Promise<unknown> => import('./embedded-guide.ts');

for (const widget of document.querySelectorAll<HTMLElement>('guide-steps[data-embedded]')) {
  const guide = widget.querySelector<HTMLElement>('.step')?.dataset['guide'] ?? '';
  if (recall(placeKey(guide, document.documentElement.lang)) === undefined) onFirstUse([widget], load);
  else void load();
}
