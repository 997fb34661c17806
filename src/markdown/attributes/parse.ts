// Reads what stands between the braces of an attribute list, in Adobe's and in kramdown's spelling.

export interface Attributes {
  id: string | undefined;
  /** Further ids: links to them arrive as well. */
  otherIds: string[];
  classes: string[];
  pairs: Record<string, string>;
}

const item = /\s*(?:#([^\s#{}"=]+)|\.([\w-]+)|([A-Za-z][\w-]*)\s*=\s*(?:"([^"]*)"|“([^”"]*)[”"]|'([^']*)'|([^\s"'{}]+)))\s*/uy;

/** Attributes of `#id .class key="value"`, with or without a leading colon; undefined where the text is anything else. */
export function parseAttributes(text: string): Attributes | undefined {
  const attributes: Attributes = { id: undefined, otherIds: [], classes: [], pairs: {} };
  let at = /^:{1,2}/u.exec(text)?.[0].length ?? 0;
  if (at > 0 && text.slice(at).trim() === '') return attributes;
  while (at < text.length) {
    item.lastIndex = at;
    const match = item.exec(text);
    if (match === null) return undefined;
    const [whole, id, className, key, ...values] = match;
    if (id !== undefined && attributes.id !== undefined) attributes.otherIds.push(id);
    attributes.id ??= id;
    if (className !== undefined) attributes.classes.push(className);
    if (key !== undefined) attributes.pairs[key.toLowerCase()] = values.find((value) => value !== undefined) ?? '';
    at += whole.length;
  }
  return text.trim() === '' ? undefined : attributes;
}

/** Whether braces around this text make an attribute list. */
export const isAttributeText = (text: string): boolean => text === 'hide-from-toc' || parseAttributes(text) !== undefined;
