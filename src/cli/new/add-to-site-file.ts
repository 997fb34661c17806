// `site.yml` with one locale more. The text is added to, not printed anew: comments and spacing stay as they are.
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';

/**
 * The text with the locale; the same text where it needs no line, because folders tell or it is there already.
 * Undefined where `locales` is in a form that no line can be added to.
 *
 * @example
 * addToSiteFile('locales: [en, fr] # ours\n', 'de') // 'locales: [en, fr, de] # ours\n'
 */
export function addToSiteFile(text: string, locale: string): string | undefined {
  const locales = parseDocument(text).get('locales', true);
  if (locales === undefined || locales === null || (isScalar(locales) && locales.value === null)) return text;
  if (isSeq(locales)) {
    const names = locales.items.filter(isScalar);
    if (names.some(({ value }) => value === locale)) return text;
    return addAfter(text, locales.flow === true, locales.items.at(-1) as Node | undefined, locale, `- ${locale}`);
  }
  if (!isMap(locales)) return undefined;
  if (locales.has(locale)) return text;
  const last = locales.items.at(-1);
  const key = last?.key as Node | undefined;
  const value = (last?.value ?? undefined) as Node | undefined;
  const end = value?.range ? value : key;
  return addAfter(text, locales.flow === true, end, `${locale}: ${locale}`, `${locale}: ${locale}`, key);
}

function addAfter(
  text: string,
  isFlow: boolean,
  end: Node | undefined,
  inFlow: string,
  inBlock: string,
  begin = end,
): string | undefined {
  if (!end?.range || !begin?.range) return undefined;
  const after = (isFlow ? end : lastPart(end)).range?.[1] ?? end.range[1];
  if (isFlow) return `${text.slice(0, after)}, ${inFlow}${text.slice(after)}`;
  const lineStart = text.lastIndexOf('\n', begin.range[0] - 1) + 1;
  const indent = /^ */.exec(text.slice(lineStart))?.[0] ?? '';
  const lineEnd = text.indexOf('\n', after);
  const at = lineEnd < 0 ? text.length : lineEnd;
  return `${text.slice(0, at)}\n${indent}${inBlock}${text.slice(at)}`;
}

/** What stands last in a node: a map in block form takes the lines after it for its own. */
function lastPart(node: Node): Node {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    return lastPart((last?.value ?? last?.key ?? node) as Node);
  }
  return isSeq(node) && !node.flow ? lastPart((node.items.at(-1) ?? node) as Node) : node;
}
