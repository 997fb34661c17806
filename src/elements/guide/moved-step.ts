// The steps of a whole guide stood on its first page before they had a page of their own, `all/`: old links to one of
// them (`#step-3`) go on there. Without script a link on the first page leads to the whole guide.
export function followMovedStep(document: Document): void {
  const whole = document.querySelector<HTMLAnchorElement>('.guide-whole a');
  // `replace`: Back leads to where the reader came from.
  if (whole && /^#step-\d+$/.test(location.hash)) location.replace(whole.href + location.hash);
}
