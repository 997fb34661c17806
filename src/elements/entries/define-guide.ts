// The elements of the guides get their names here. Loaded only on pages that have a step.
import { followMovedStep } from '../guide/moved-step.ts';
import { GuideSteps } from '../guide/guide-steps.ts';
import { TicketText } from '../guide/ticket-text.ts';

followMovedStep(document);
if (!customElements.get('guide-steps')) customElements.define('guide-steps', GuideSteps);
if (!customElements.get('ticket-text')) customElements.define('ticket-text', TicketText);
