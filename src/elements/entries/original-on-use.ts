// The originals of a translated article cost its readers nothing until they ask for one.
import { onFirstUse } from '../shared/on-first-use.ts';

const button = document.querySelector<HTMLElement>('.beside-button');
const links = document.querySelectorAll<HTMLElement>('original-beside .section-original');
if (links.length > 0) {
  if (button) button.dataset['ready'] = '';
  onFirstUse([...(button ? [button] : []), ...links], () => import('./define-original.ts').then(({ defined }) => defined));
}
