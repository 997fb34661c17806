// Which namespace a prefix means at a place of an XML document. Looking a prefix up costs at most the depth of the
// document; the parser's own way costs the number of prefixes at every element.

/** The prefixes that an element declares (`''` for the default), and those of the elements around it. */
export interface Scope {
  declared: ReadonlyMap<string, string>;
  around: Scope | undefined;
}

export interface XmlName {
  prefix: string;
  local: string;
}

export function splitName(name: string): XmlName {
  const colon = name.indexOf(':');
  return colon < 0 ? { prefix: '', local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

export const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

/** The scope inside an element with these attributes. */
export function enterScope(
  attributes: readonly (readonly [name: string, value: string])[],
  around: Scope | undefined,
): Scope | undefined {
  const declared = attributes
    .filter(([name]) => isDeclaration(name))
    .map(([name, value]) => [name.slice('xmlns:'.length), value] as const);
  return declared.length === 0 ? around : { declared: new Map(declared), around };
}

/** Undefined for a prefix that nobody declared; empty for no prefix where there is no default. */
export function namespaceOf(prefix: string, scope: Scope | undefined): string | undefined {
  if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
  for (let at = scope; at !== undefined; at = at.around) {
    const found = at.declared.get(prefix);
    if (found !== undefined) return found;
  }
  return prefix === '' ? '' : undefined;
}
