// A redirect keeps what followed the old address, unless the new one brings its own.

/** Where a request for `target` is led on to `to`: with its query, before the section. */
export function withQuery(to: string, target: string): string {
  const query = /\?[^#]*/.exec(target)?.[0] ?? '';
  // What stands behind `#` is a section, whatever it holds.
  return /^[^#]*\?/.test(to) ? to : to.replace(/(?=#)|$/, () => query);
}
