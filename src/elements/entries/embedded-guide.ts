// What an embedded guide needs from the first answer on: the elements of the guides and the styles of their pages.
import guideStyles from '../../styles/guide.css?url';
import './define-guide.ts';
import { loadStyles } from '../shared/load-styles.ts';

void loadStyles(guideStyles);
