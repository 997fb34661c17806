// The edge where the search gets its names. The search page uses the panel at once, other pages when it is asked for.
import { SearchDialog } from './search-dialog.ts';

if (!customElements.get('search-dialog')) customElements.define('search-dialog', SearchDialog);
if (document.querySelector('search-panel[data-page]')) void import('./define-search-panel.ts');

const panel = document.querySelector('search-panel');
if (panel && /[#&]q=/.test(location.hash) && !document.querySelector('search-panel[data-page]')) {
  void import('./carried-question.ts').then(({ showCarriedQuestion }) => showCarriedQuestion(panel, location.hash));
}
