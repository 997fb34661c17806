// Facts in the fragment of an address: `#i=zendesk&from=reconnect/cause/one-failing`. A fragment is never sent to a
// server. Pure: it runs in the reader's browser.

/** Keys and values of a fragment; empty for an ordinary `#heading`. */
export function parseFragment(hash: string): Map<string, string> {
  const text = hash.replace(/^#/, '');
  return text.includes('=') ? new Map(new URLSearchParams(text)) : new Map();
}

/** A fragment with `#`, or nothing where there are no facts. */
function printFragment(facts: ReadonlyMap<string, string>): string {
  const text = [...facts].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  return text === '' ? '' : `#${text}`;
}

/** The address with the facts of `hash` added to its own; its own win. Ordinary fragments stay as they are. */
export function carryFragment(href: string, hash: string): string {
  const [address = '', own = ''] = href.split('#');
  if (own !== '' && !own.includes('=')) return href;
  return address + printFragment(new Map([...parseFragment(hash), ...parseFragment(own)]));
}
