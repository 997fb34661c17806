// The edge where the search gets its names. The search page uses the panel at once, other pages when it is asked for.
import { loadPanel } from '../search/load-panel.ts';
import { SearchDialog } from '../search/search-dialog.ts';

if (!customElements.get('search-dialog')) customElements.define('search-dialog', SearchDialog);
const ownPanel = document.querySelector<HTMLElement>('search-panel[data-page]');
if (ownPanel) {
  void loadPanel(ownPanel);
  // With a query in the address the table is needed at once: it comes while the rest of the script does.
  if (ownPanel.dataset['table'] && new URLSearchParams(location.search).get('q'))
    void fetch(ownPanel.dataset['table'])
      .then((response) => response.arrayBuffer())
      .catch(() => undefined);
}

// Also when the ticket page itself is where the question was asked.
const showCarried = (): void => {
  if (/[#&]q=/.test(location.hash) && !ownPanel)
    void Promise.all([
      import('../guide/carried-question.ts'),
      import('../page/dialogs.ts').then(({ fetchDialogs }) => fetchDialogs()),
    ]).then(
      ([{ showCarriedQuestion }, { content }]) => {
        const panel = content.querySelector('search-panel');
        if (panel) showCarriedQuestion(panel, location.hash);
      },
      () => undefined,
    );
};
showCarried();
addEventListener('hashchange', showCarried);
