// A process that draws many preview pictures. In that of the build their buffers, hundreds of megabytes one after the other,
// made the collector go through all of the content again and again.
import { answerParent } from '../child-process.ts';
import { drawPreviews, type DrawnPreview, type PreviewTask } from './draw-preview.ts';

answerParent<PreviewTask, void, DrawnPreview>(drawPreviews);
