// Which section is being read. “On this page” marks it, and the links to other languages lead to it: section ids are the
// same in every language. Fetched when the reader first leaves the top of a page.

/** Share of the window's height from its top: the last heading above this line is the one that is read. */
const line = 0.2;
/** A section counts as read after so many milliseconds in its place. On the way up people rest between two strokes. */
const rest = { down: 500, up: 2000 };

/** Begins to follow the reader. Call it once per page; a page without sections passes its own `#fragment` on. */
export function followReading(): void {
  const headings = [...document.querySelectorAll('.section-head > [id]')];
  const entries = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('page-contents a')].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  );
  const languages = document.querySelectorAll<HTMLAnchorElement>('a[hreflang]:is(.panel a, .site-footer a)');
  const footer = document.querySelector('.site-footer');
  /** Where the reader went by a link: this section is meant, even where it cannot come to the top. */
  let chosen: Element | null = null;
  let current: Element | undefined;
  let isKept = false;
  let y = scrollY;
  let turnedAt = y;
  let movedAt = 0;
  let wasUp = false;
  let isDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const find = (): Element | undefined => {
    const box = chosen?.getBoundingClientRect();
    if (chosen && box && box.bottom > 0 && box.top < innerHeight && headings.includes(chosen)) return chosen;
    // The last sections cannot come up to the line: towards the end of the page it comes down to them.
    const end = document.documentElement.scrollHeight - innerHeight;
    const start = Math.max(0, end - innerHeight);
    const share = scrollY > start ? (scrollY - start) / (end - start) : 0;
    const reach = innerHeight * (line + (1 - line) * share);
    return headings.findLast((heading) => heading.getBoundingClientRect().top < reach);
  };

  const mark = (): void => {
    const shown = headings.slice(0, current ? headings.indexOf(current) + 1 : 0).findLast(({ id }) => entries.has(id));
    for (const [id, link] of entries) {
      if (id === shown?.id) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };

  const keep = (section: Element | undefined): void => {
    if (!section) return;
    isKept = true;
    for (const link of languages) link.hash = section.id;
  };

  const look = (): void => {
    isDue = false;
    const before = current;
    const way = scrollY - y;
    const isUp = way === 0 ? wasUp : way < 0;
    current = find();
    mark();
    // Who turns back, or goes far out of rest, has read what stood there.
    const turnsBack = isUp && !wasUp && y - turnedAt > innerHeight / 2;
    const leaps = Math.abs(way) > innerHeight && performance.now() - movedAt > 300;
    movedAt = performance.now();
    if (current && current === chosen) keep(current);
    else if (turnsBack || leaps) keep(before);
    if (isUp !== wasUp) turnedAt = y;
    wasUp = isUp;
    y = scrollY;
    clearTimeout(timer);
    // Who is at the footer has come for its links.
    const isAtFooter = isKept && footer !== null && footer.getBoundingClientRect().top < innerHeight;
    if (!isAtFooter) timer = setTimeout(keep, isUp ? rest.up : rest.down, current);
  };
  const lookSoon = (): void => {
    if (!isDue) requestAnimationFrame(look);
    isDue = true;
  };
  const choose = (): void => {
    chosen = document.querySelector(':target');
    for (const link of languages) link.hash = location.hash;
    lookSoon();
  };
  const forget = (): void => {
    chosen = null;
  };

  addEventListener('scroll', lookSoon, { passive: true });
  addEventListener('hashchange', choose);
  addEventListener('click', ({ target }) => {
    // Also the link to the place where the reader is already: that changes no address.
    if (target instanceof Element && target.closest('a[href^="#"]')) setTimeout(choose);
  });
  addEventListener('wheel', forget, { passive: true });
  addEventListener('touchmove', forget, { passive: true });
  addEventListener('keydown', ({ key }) => {
    if (/^(?:Arrow|Page|Home|End| )/.test(key)) forget();
  });
  choose();
}
