// Improves the text of a ticket: fields that fill its blanks, copying, and a warning when something typed looks like a
// secret. Nothing typed is sent or kept.
import { parseFragment } from '../../troubleshooter/fragment.ts';
import { findSecrets } from '../../troubleshooter/secrets.ts';

/** As in `ticket.ts` of the guides: mail programs cut longer addresses. */
const mailtoLimit = 1900;
const valueMark = '{value}';

export class TicketText extends HTMLElement {
  #original = '';

  connectedCallback(): void {
    const area = this.#area;
    if (!area) return;
    this.#original = area.defaultValue;
    this.#prepareFields(area);
    this.#addOrigin(area);
    area.addEventListener('input', () => this.#refresh(area));
    const copy = this.querySelector<HTMLButtonElement>('[data-copy]');
    if (copy) copy.dataset['ready'] = '';
    copy?.addEventListener('click', () => void this.#copy(area));
    this.#refresh(area);
  }

  get #area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  #prepareFields(area: HTMLTextAreaElement): void {
    const fields = this.querySelector<HTMLElement>('[data-fields]');
    const inputs = [...this.querySelectorAll<HTMLInputElement>('input[data-entry]')];
    if (!fields || inputs.length === 0) return;
    fields.dataset['ready'] = '';
    const facts = parseFragment(location.hash);
    for (const input of inputs) {
      const { entry = '', blank = '', filled = '', agentBlank = '', agentFilled = '' } = input.dataset;
      let [line, agentLine] = [blank, agentBlank];
      const fill = (): void => {
        const value = input.value.trim();
        const next = value === '' ? blank : filled.replace(valueMark, () => value);
        const nextAgent = value === '' ? agentBlank : agentFilled.replace(valueMark, () => value);
        area.value = replaceLine(replaceLine(area.value, line, next), agentLine, nextAgent);
        [line, agentLine] = [next, nextAgent];
        this.#refresh(area);
      };
      input.addEventListener('input', fill);
      input.value = facts.get(entry) ?? input.value;
      if (input.value !== '') fill();
    }
  }

  /** Who came from another guide need not tell again what was said there. */
  #addOrigin(area: HTMLTextAreaElement): void {
    const from = parseFragment(location.hash).get('from');
    if (from === undefined || !/^[\w./~-]{1,300}$/.test(from)) return;
    area.value += `\nfrom=${from}`;
    this.#original += `\nfrom=${from}`;
  }

  #refresh(area: HTMLTextAreaElement): void {
    const text = area.value;
    const warning = this.querySelector<HTMLElement>('[data-warning]');
    const message = findSecrets(text, this.#original)
      .map(({ hint }) => (this.dataset['secret'] ?? '{hint}').replace('{hint}', () => hint))
      .join(' ');
    if (warning && warning.textContent !== message) warning.textContent = message;
    const download = this.querySelector<HTMLAnchorElement>('[data-download]');
    if (download) download.href = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
    const mail = this.querySelector<HTMLAnchorElement>('[data-mail]');
    if (!mail) return;
    const href = `mailto:?subject=${encodeURIComponent(this.dataset['subject'] ?? '')}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
    mail.hidden = href.length > mailtoLimit;
    mail.href = href;
  }

  async #copy(area: HTMLTextAreaElement): Promise<void> {
    const status = this.querySelector<HTMLElement>('[data-status]');
    let message = this.dataset['copied'] ?? '';
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      area.focus();
      area.select();
      message = this.dataset['copyFailed'] ?? '';
    }
    if (status) status.textContent = message;
  }
}

/** Replaces a whole line, the first that is equal. A text that a reader changed by hand may no longer have it. */
function replaceLine(text: string, line: string, next: string): string {
  const lines = text.split('\n');
  const index = lines.indexOf(line);
  if (index >= 0) lines[index] = next;
  return lines.join('\n');
}
