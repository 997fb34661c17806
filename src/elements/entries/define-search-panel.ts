// Names the panel, which turns those on the page into working ones.
import panelStyles from '../../styles/search-panel.css?url';
import { loadStyles } from '../shared/load-styles.ts';
import { SearchPanel } from '../search/search-panel.ts';

// The search page has them already.
if (!document.querySelector('search-panel[data-page]')) await loadStyles(panelStyles);

if (!customElements.get('search-panel')) customElements.define('search-panel', SearchPanel);
