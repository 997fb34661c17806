// An SVG is a document: opened by its own address it may run scripts and load files. Browsers read it as XML, so it is
// read as XML here, and always written anew from what is allowed; nothing of the author's text is passed on unread.
import sax from 'sax';
import { decodeXml } from './decode-xml.ts';
import { SvgWriter, Unreadable } from './svg-writer.ts';

/** Namespaces that drawing programs abbreviate are shorter. */
const longestEntity = 200;

/** `line` is where the first removed thing stands, or what cannot be read. */
export type SafeSvg = { svg: string; removed: string[]; line: number } | { svg: undefined; reason: string; line: number };

/**
 * The drawing without anything that acts or loads, and what was taken out (`<script>`, `onload`, `href`). Notes of
 * drawing programs go without a word. Without `svg` where the file cannot be read: then `reason` is a sentence.
 */
export function makeSvgSafe(bytes: Uint8Array): SafeSvg {
  const text = decodeXml(bytes);
  if (text === undefined) return { svg: undefined, reason: 'The drawing is not text in the encoding that it names.', line: 1 };
  const parser = sax.parser(true, { strictEntities: true });
  let line: number | undefined;
  const removed: string[] = [];
  const remove = (what: string): void => {
    removed.push(what);
    line ??= parser.line + 1;
  };
  const writer = new SvgWriter(remove);
  parser.onerror = (error) => {
    throw new Unreadable(`The drawing is not well-formed XML (\`${error.message.split('\n')[0] ?? ''}\`).`);
  };
  parser.ondoctype = (doctype) => {
    Object.assign(parser.ENTITIES, readEntities(doctype));
    if (/<!ATTLIST/i.test(doctype)) remove('<!ATTLIST>');
  };
  parser.onprocessinginstruction = ({ name }) => {
    if (/^xml-stylesheet$/i.test(name)) remove('<?xml-stylesheet?>');
  };
  parser.onopentag = (tag) => writer.open(tag);
  parser.onclosetag = () => writer.close();
  parser.ontext = parser.oncdata = (part) => writer.text(part);
  try {
    parser.write(text.replace(/\r\n?/g, '\n')).close();
    return { svg: writer.finish(), removed, line: line ?? 1 };
  } catch (error) {
    return {
      svg: undefined,
      reason: error instanceof Unreadable ? error.message : 'The drawing cannot be read.',
      line: parser.line + 1,
    };
  }
}

/** Short texts alone, such as the namespaces that Illustrator abbreviates. Any other entity stays unknown. */
function readEntities(doctype: string): Record<string, string> {
  const found = [...doctype.matchAll(/<!ENTITY\s+([\w:.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g)];
  return Object.fromEntries(
    found.flatMap(([, name = '', double, single]) => {
      const value = double ?? single ?? '';
      return value.length > longestEntity || /^(?:amp|lt|gt|quot|apos)$/i.test(name) ? [] : [[name, value]];
    }),
  );
}
