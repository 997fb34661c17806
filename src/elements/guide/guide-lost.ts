// On the page for what is not found: when the address belongs to a guide, says that the step has changed and offers the
// guide. The links are on the page; this only shows the right one.
export class GuideLost extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a')];
    const own = links.find((link) => location.pathname.startsWith(link.pathname));
    if (!own) return;
    for (const link of links) if (link !== own) link.remove();
    this.hidden = false;
  }
}
