// What script adds to the text of an article: copy buttons on code, links to sections, images that enlarge. The words come from the element's attributes, written while building.
import { addCopyButtons } from './copy-code.ts';
import { addSectionLinks } from './section-links.ts';
import { followMovedSection } from './moved-section.ts';
import { addZoom } from './zoom.ts';

export class ArticleText extends HTMLElement {
  #cleanUp = new AbortController();

  connectedCallback(): void {
    const words = { copy: '', copied: '', zoom: '', zoomOf: '', close: '', link: '', ...this.dataset };
    // What is added to a text in another language than these words says so.
    const lang = this.querySelector('.prose[lang]') ? this.closest<HTMLElement>('[lang]')?.lang : undefined;
    const { signal } = this.#cleanUp;
    addCopyButtons(this, { copy: words.copy, copied: words.copied, lang });
    addSectionLinks(this, { link: words.link, copied: words.copied });
    followMovedSection(this.ownerDocument);
    addZoom(this, { zoom: words.zoom, zoomOf: words.zoomOf, close: words.close, lang }, signal);
  }

  disconnectedCallback(): void {
    this.#cleanUp.abort();
    this.#cleanUp = new AbortController();
  }
}
