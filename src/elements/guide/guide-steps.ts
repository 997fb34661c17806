// Improves a step of a guide. On a page of its own: keeps the place, carries facts of the fragment along, makes Back real
// where it is true. Embedded in an article (`data-embedded`): exchanges the step in place for that of the fetched page.
// Everything it does has a link below it that works without it.
import { carryFragment } from '../../troubleshooter/pages/fragment.ts';
import { placeKey, readPlace } from '../../troubleshooter/pages/place.ts';
import { adoptStyles, fetchPage } from '../shared/fetch-page.ts';
import { isPlainClick } from '../shared/plain-click.ts';
import { forgetAll, keep, recall } from '../shared/storage.ts';

/** Longer than this a reader is better served by the browser's own loading bar. */
const patience = 6000;

/** Finished steps offer nothing to come back to. */
const finished = ['step-resolved', 'step-ticket'];

export class GuideSteps extends HTMLElement {
  #first: FetchedStep | undefined;
  /** Steps come in any order: only the one asked for last is shown. */
  #asked = 0;

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    if (this.#isEmbedded) {
      this.#first = { html: this.#step?.outerHTML ?? '', title: document.title, languages: languageLinks(document) };
      addEventListener('popstate', this.#onPopState);
    }
    this.#carryFacts();
    this.#keepPlace();
    this.#offerPlace();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
    removeEventListener('popstate', this.#onPopState);
  }

  get #isEmbedded(): boolean {
    return this.hasAttribute('data-embedded');
  }
  get #step(): HTMLElement | null {
    return this.querySelector('.step');
  }
  get #landing(): string {
    return this.dataset['landing'] ?? '';
  }
  get #placeKey(): string {
    return placeKey(this.#step?.dataset['guide'] ?? '', document.documentElement.lang);
  }

  #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || !isPlainClick(event)) return;
    if (link.hasAttribute('data-back') && this.#isPrevious(link.href)) {
      event.preventDefault();
      history.back();
      return;
    }
    const isOwn = new URL(link.href).pathname.startsWith(new URL(this.#landing, location.href).pathname);
    if (!this.#isEmbedded || !isOwn || !this.#step?.contains(link)) return;
    event.preventDefault();
    void this.#open(link.href);
  };

  /** Back is the browser's own where the page before this one is the one that the link names. */
  #isPrevious(href: string): boolean {
    const before: unknown = this.#isEmbedded ? history.state?.guideFrom : document.referrer;
    return typeof before === 'string' && before !== '' && before.split('#')[0] === href.split('#')[0];
  }

  async #open(href: string): Promise<void> {
    const asked = ++this.#asked;
    try {
      const step = await fetchStep(href);
      if (asked !== this.#asked) return;
      history.pushState({ guideStep: href, guideFrom: location.href }, '', href);
      this.#show(step);
    } catch {
      if (asked === this.#asked) location.assign(href);
    }
  }

  #onPopState = (event: PopStateEvent): void => {
    const asked = ++this.#asked;
    const href: unknown = event.state?.guideStep;
    if (typeof href !== 'string') {
      // A jump to a heading of the article is no step back.
      if (this.#first && this.#step?.dataset['state'] !== '') this.#show(this.#first);
      return;
    }
    fetchStep(href).then(
      (step) => asked === this.#asked && this.#show(step),
      () => asked === this.#asked && location.reload(),
    );
  };

  #show({ html, title, languages }: FetchedStep): void {
    const step = this.#step;
    if (!step) return;
    step.outerHTML = html;
    document.title = title;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
      link.href = languages.get(link.hreflang) ?? link.href;
    this.#carryFacts();
    this.#keepPlace();
    this.querySelector<HTMLElement>('[data-resume]')?.setAttribute('hidden', '');
    this.querySelector<HTMLElement>('.step-title')?.focus();
  }

  #carryFacts(): void {
    if (!location.hash.includes('=')) return;
    const guides = new URL(this.#landing, location.href).pathname.replace(/[^/]+\/$/, '');
    for (const link of this.querySelectorAll('a')) {
      if (link.pathname.startsWith(guides) && link.pathname !== location.pathname)
        link.href = carryFragment(link.href, location.hash);
    }
  }

  #keepPlace(): void {
    const step = this.#step;
    const { state, title, version = '' } = step?.dataset ?? {};
    if (!step || !state) return;
    const isFinished = finished.some((name) => step.classList.contains(name));
    const heading = step.querySelector('.step-title')?.textContent ?? title ?? '';
    const url = new URL(`${state}/`, new URL(this.#landing, location.href)).pathname;
    if (isFinished) this.#forgetPlaces();
    else keep(this.#placeKey, JSON.stringify({ url, title: heading, version, time: Date.now() }));
  }

  /** In every language: who goes on in another one and is done there is done. */
  #forgetPlaces(): void {
    forgetAll(placeKey(this.#step?.dataset['guide'] ?? '', ''));
  }

  #offerPlace(): void {
    const offer = this.querySelector<HTMLElement>('[data-resume]');
    const link = offer?.querySelector('a');
    const { version = '', state } = this.#step?.dataset ?? {};
    const place = state === '' ? readPlace(recall(this.#placeKey), version, this.#landing, Date.now()) : undefined;
    if (!offer || !link || !place) return;
    link.href = place.url;
    link.textContent = (offer.dataset['label'] ?? '{title}').replace('{title}', () => place.title);
    offer.querySelector('button')?.addEventListener('click', () => {
      this.#forgetPlaces();
      offer.hidden = true;
    });
    offer.hidden = false;
  }
}

interface FetchedStep {
  html: string;
  title: string;
  /** Address of the same step by language. */
  languages: Map<string, string>;
}

const languageLinks = (page: Document): Map<string, string> =>
  new Map(
    [...page.querySelectorAll<HTMLAnchorElement>('a[hreflang]')].map((link) => [link.hreflang, link.getAttribute('href') ?? '']),
  );

/** The step of a page of the guide, made fit for a place below another heading. Throws where anything is amiss. */
async function fetchStep(href: string): Promise<FetchedStep> {
  const page = await fetchPage(href, AbortSignal.timeout(patience));
  const step = page.querySelector('guide-steps .step[data-guide]');
  if (!step) throw new Error('This page has no step.');
  await adoptStyles(page);
  lowerHeading(step);
  return { html: step.outerHTML, title: page.title, languages: languageLinks(page) };
}

function lowerHeading(step: Element): void {
  const heading = step.querySelector('h1');
  if (!heading) return;
  const lower = step.ownerDocument.createElement('h2');
  for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
  lower.append(...heading.childNodes);
  heading.replaceWith(lower);
}
