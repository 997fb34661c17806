// The edge where the element of translated articles gets its name.
import originalStyles from '../../styles/original.css?url';
import { OriginalBeside } from '../article/original-beside.ts';
import { loadStyles } from '../shared/load-styles.ts';

/** Settles once originals can be shown. A top-level `await` would cut what this shares with the entry into further files. */
export const defined: Promise<void> = loadStyles(originalStyles).then(() => {
  if (!customElements.get('original-beside')) customElements.define('original-beside', OriginalBeside);
});
