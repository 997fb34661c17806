// An old link to a section that is elsewhere now goes on there; without script its link stands in place of the section.
export function followMovedSection(document: Document): void {
  const id = location.hash.slice(1);
  // Not `:target`, which browsers set later than a script from their cache may run.
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.moved-section a')];
  const link = links.find(({ parentElement }) => encodeURIComponent(parentElement?.id ?? '') === id || parentElement?.id === id);
  // `replace`: Back leads to where the reader came from.
  if (link) location.replace(link.href);
}
