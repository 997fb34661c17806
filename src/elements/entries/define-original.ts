// The edge where the element of translated articles gets its name.
import { OriginalBeside } from '../article/original-beside.ts';

if (!customElements.get('original-beside')) customElements.define('original-beside', OriginalBeside);
