// XML as a strict parser reads it: for what other programs fetch.
import sax from 'sax';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** Its own text, without that of the elements in it. */
  text: string;
  children: XmlElement[];
}

/** The root element. Throws for what is no XML. */
export function readXml(xml: string): XmlElement {
  const document: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [document];
  const parser = sax.parser(true, { strictEntities: true });
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.ontext = (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.onclosetag = () => void open.pop();
  parser.write(xml).close();
  const [root] = document.children;
  if (!root) throw new Error('There is no element.');
  return root;
}

/** Texts of all elements of a name, in order. */
export const textsOf = ({ name, text, children }: XmlElement, wanted: string): string[] => [
  ...(name === wanted ? [text] : []),
  ...children.flatMap((child) => textsOf(child, wanted)),
];
