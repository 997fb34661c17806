// Names the panel, which turns those on the page into working ones.
import { SearchPanel } from '../search/panel/search-panel.ts';

if (!customElements.get('search-panel')) customElements.define('search-panel', SearchPanel);
