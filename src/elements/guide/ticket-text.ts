// Improves the text of a ticket: fields that add their lines, links that follow the text, copying, and a warning when
// something typed looks like a secret. Nothing typed is kept, or sent before the reader asks for it.
import { parseFragment } from '../../troubleshooter/pages/fragment.ts';
import { prefillAddress, type PrefillValues } from '../../troubleshooter/ticket/prefill.ts';
import { findSecrets } from '../../troubleshooter/ticket/secrets.ts';
import { carriedArticle } from './carried-article.ts';
import { copyOrSelect } from './copy-or-select.ts';
import { prepareSending } from './send-ticket.ts';
import { lineOf, placeLine, type FieldLine } from '../../troubleshooter/ticket/ticket-lines.ts';

/** Keys of the fragment that say something else: the question asked in the search, and the guide one came from. */
const reservedKeys = ['q', 'from'];

export class TicketText extends HTMLElement {
  #original = '';
  #values: Record<string, string> = {};

  connectedCallback(): void {
    const area = this.#area;
    if (!area) return;
    this.#original = `${area.defaultValue}\n${this.#agent?.textContent ?? ''}`;
    this.#values = JSON.parse(this.dataset['values'] ?? '{}') as Record<string, string>;
    this.#prepareFields(area);
    this.#addOrigin();
    area.addEventListener('input', () => this.#refresh());
    const say = (outcome: 'copied' | 'copyFailed'): void => {
      const status = this.querySelector('[data-status]');
      if (status) status.textContent = this.dataset[outcome] ?? '';
    };
    copyOrSelect(this.querySelector('[data-copy]'), () => this.#text, area, say);
    for (const link of this.#links) {
      const rest = link.querySelector('textarea');
      if (rest) copyOrSelect(link.querySelector('[data-copy-rest]'), () => rest.value, rest, say);
    }
    const article = this.querySelector<HTMLInputElement>('input[data-fact="article"]');
    if (article) void this.#addArticle(article);
    if (this.#form) prepareSending(this.#form);
    this.#refresh();
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  get #area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea#ticket-body');
  }

  get #agent(): HTMLElement | null {
    return this.querySelector('[data-agent]');
  }

  get #links(): NodeListOf<HTMLElement> {
    return this.querySelectorAll('[data-link]');
  }

  /** What is sent: the text as it stands, then the agent's block. */
  get #text(): string {
    return `${this.#area?.value ?? ''}\n\n${this.#agent?.textContent ?? ''}`;
  }

  #prepareFields(area: HTMLTextAreaElement): void {
    const inputs = [...this.querySelectorAll<HTMLInputElement>('input[data-fact]')];
    this.querySelector('[data-fields]')?.removeAttribute('disabled');
    const lines = inputs.map(({ dataset }): FieldLine => ({ pattern: dataset['pattern'] ?? '', current: undefined }));
    const agentLines = inputs.map(({ dataset }): FieldLine => ({ pattern: dataset['agentPattern'] ?? '', current: undefined }));
    const put = (text: string, all: FieldLine[], index: number, value: string, anchor = ''): string => {
      const field = all[index];
      if (!field) return text;
      const next = lineOf(field.pattern, value);
      const changed = placeLine(text, all, index, next, anchor);
      field.current = next;
      return changed;
    };
    const facts = parseFragment(location.hash);
    for (const [index, input] of inputs.entries()) {
      const fill = (): void => {
        area.value = put(area.value, lines, index, input.value, this.dataset['anchor']);
        const agent = this.#agent;
        if (agent) agent.textContent = put(agent.textContent, agentLines, index, input.value, this.dataset['agentAnchor']);
        this.#keepValue(area, input.dataset['fact'] ?? '', input.value.trim());
        this.#refresh();
      };
      input.addEventListener('input', fill);
      const entry = input.dataset['entry'] ?? '';
      if (!reservedKeys.includes(entry)) input.value = facts.get(entry) ?? input.value;
      if (input.value !== '') fill();
    }
  }

  /** What templates may hold besides the text. What is wrong becomes the subject of a ticket that has none yet. */
  #keepValue(area: HTMLTextAreaElement, fact: string, typed: string): void {
    if (fact === 'integration') this.#values['integration'] = typed;
    const pattern = this.dataset['subject'];
    if (fact !== 'symptom' || pattern === undefined) return;
    const { subject: current = '' } = this.#values;
    const subject = lineOf(pattern, typed) ?? this.dataset['noSubject'] ?? '';
    area.value = placeLine(area.value, [{ pattern, current }], 0, subject, '');
    Object.assign(this.#values, { subject, summary: typed, symptom: typed });
  }

  async #addArticle(input: HTMLInputElement): Promise<void> {
    const article = await carriedArticle(document.referrer);
    if (article === undefined || input.value !== '') return;
    input.value = article.value;
    input.dispatchEvent(new Event('input'));
    if (article.id !== undefined) this.#addForAgent(`exl-id=${article.id}`);
  }

  #addForAgent(line: string): void {
    if (this.#agent) this.#agent.textContent += `\n${line}`;
    this.#original += `\n${line}`;
    this.#refresh();
  }

  /** Who came from another guide need not tell again what was said there. */
  #addOrigin(): void {
    const from = parseFragment(location.hash).get('from');
    if (from !== undefined && /^[\w./~-]{1,300}$/.test(from)) this.#addForAgent(`from=${from}`);
  }

  #refresh(): void {
    const text = this.#text;
    const warning = this.querySelector<HTMLElement>('[data-warning]');
    const message = findSecrets(text, this.#original)
      .map(({ hint }) => (this.dataset['secret'] ?? '{hint}').replace('{hint}', () => hint))
      .join(' ');
    if (warning && warning.textContent !== message) warning.textContent = message;
    const download = this.querySelector<HTMLAnchorElement>('[data-download]');
    if (download) download.href = `data:text/plain;charset=utf-8,${encodeURIComponent(text.toWellFormed())}`;
    for (const link of this.#links) this.#refreshLink(link, { ...this.#values, text });
    const sent = { subject: this.#values['subject'], agent: this.#agent?.textContent };
    for (const [name, value] of Object.entries(sent)) {
      const input = this.#form?.elements.namedItem(name);
      if (input instanceof HTMLInputElement) input.value = value ?? '';
    }
  }

  #refreshLink(link: HTMLElement, values: PrefillValues): void {
    const { template = '', limit = '' } = link.dataset;
    const { href, rest } = prefillAddress(template, values, Number(limit));
    link.querySelector('a')?.setAttribute('href', href);
    const place = link.querySelector<HTMLElement>('[data-rest]');
    const area = place?.querySelector('textarea');
    if (place) place.hidden = rest === '';
    if (area && area.value !== rest) area.value = rest;
  }
}
