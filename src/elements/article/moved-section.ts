// An old link to a section that is elsewhere now goes on there; without script its link stands in place of the section.
export function followMovedSection(document: Document): void {
  const link = document.querySelector<HTMLAnchorElement>('.moved-section:target a');
  // `replace`: Back leads to where the reader came from.
  if (link) location.replace(link.href);
}
