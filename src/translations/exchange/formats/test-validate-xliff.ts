// A validator for what we write, from the specification of XLIFF 2.1 (OASIS, 13 February 2018): the content models of its
// schema as far as they are used here, and the constraints that a schema cannot say.
import sax, { type QualifiedTag } from 'sax';

const uris: Readonly<Record<string, string>> = {
  'urn:oasis:names:tc:xliff:document:2.0': '',
  'urn:oasis:names:tc:xliff:matches:2.0': 'mtc:',
  'urn:oasis:names:tc:xliff:glossary:2.0': 'gls:',
  'urn:oasis:names:tc:xliff:sizerestriction:2.0': 'slr:',
};

interface Model {
  /** Names of the children in order, as a regular expression over `name `. */
  children: RegExp;
  required?: string[];
  optional?: string[];
  hasText?: boolean;
}

const inline = /^(?:(?:cp|ph|pc|sc|ec) )*$/;
const code = ['canCopy', 'canDelete', 'canReorder', 'type', 'subType'];
const models: Readonly<Record<string, Model>> = {
  xliff: { children: /^(?:file )+$/, required: ['version', 'srcLang'], optional: ['trgLang'] },
  file: {
    children: /^(?:slr:profiles )?(?:notes )?(?:unit )+$/,
    required: ['id'],
    optional: ['original', 'canResegment', 'trgDir'],
  },
  'slr:profiles': { children: /^$/, optional: ['generalProfile'] },
  notes: { children: /^(?:note )+$/ },
  note: { children: /^$/, optional: ['category'], hasText: true },
  unit: {
    children: /^(?:mtc:matches )?(?:gls:glossary )?(?:notes )?(?:originalData )?(?:segment )+$/,
    required: ['id'],
    optional: ['slr:sizeRestriction'],
  },
  'mtc:matches': { children: /^(?:mtc:match )+$/ },
  'mtc:match': {
    children: /^source target $/,
    required: ['ref'],
    optional: ['id', 'type', 'matchQuality', 'similarity', 'origin'],
  },
  'gls:glossary': { children: /^(?:gls:glossEntry )+$/ },
  'gls:glossEntry': { children: /^gls:term (?:gls:translation )*$/ },
  'gls:term': { children: /^$/, hasText: true },
  'gls:translation': { children: /^$/, hasText: true },
  originalData: { children: /^(?:data )+$/ },
  data: { children: /^(?:cp )*$/, required: ['id'], hasText: true },
  segment: { children: /^source (?:target )?$/, optional: ['id', 'state', 'subState'] },
  source: { children: inline, hasText: true },
  target: { children: inline, hasText: true },
  cp: { children: /^$/, required: ['hex'] },
  ph: { children: /^$/, required: ['id'], optional: [...code, 'dataRef', 'disp', 'equiv'] },
  pc: { children: inline, required: ['id'], optional: [...code, 'dataRefStart', 'dataRefEnd'], hasText: true },
  sc: { children: /^$/, required: ['id'], optional: [...code, 'dataRef'] },
  ec: { children: /^$/, required: ['startRef'], optional: ['canCopy', 'canDelete', 'canReorder', 'dataRef'] },
};

const values: Readonly<Record<string, RegExp>> = {
  id: /^[\p{L}\p{N}._:-]+$/u,
  version: /^2\.1$/,
  canResegment: /^(?:yes|no)$/,
  canCopy: /^(?:yes|no)$/,
  canDelete: /^(?:yes|no)$/,
  trgDir: /^(?:ltr|rtl|auto)$/,
  state: /^(?:initial|translated|reviewed|final)$/,
  subState: /^[^\s:]+:[^\s:]+$/,
  subType: /^[^\s:]+:[^\s:]+$/,
  matchQuality: /^(?:100|\d{1,2})$/,
  similarity: /^(?:100|\d{1,2})$/,
  hex: /^(?:[0-9A-F]{2})+$/,
  'slr:sizeRestriction': /^\d+$/,
};
const types: Readonly<Record<string, RegExp>> = {
  'mtc:match': /^(?:am|mt|icm|idm|tb|tm|other)$/,
  code: /^(?:fmt|ui|quote|link|image|other)$/,
};

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
  line: number;
}

function parse(xml: string): Node {
  const parser = sax.parser(true, { strictEntities: true, xmlns: true });
  const root: Node = { name: '', attributes: {}, children: [], text: '', line: 0 };
  const open = [root];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ local, uri, attributes, name: written }: QualifiedTag) => {
    const prefix = uris[uri];
    if (prefix === undefined) throw new Error(`unknown namespace of <${written}>`);
    const own = Object.entries(attributes).filter(([key]) => !key.startsWith('xmlns'));
    const node: Node = {
      name: prefix + local,
      attributes: Object.fromEntries(own.map(([key, { value }]) => [key, value])),
      children: [],
      text: '',
      line: parser.line + 1,
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.ontext = (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const descendants = (node: Node): Node[] => node.children.flatMap((child) => [child, ...descendants(child)]);
const named = (nodes: readonly Node[], ...names: string[]): Node[] => nodes.filter(({ name }) => names.includes(name));

/** What is wrong, as `line: message`. Throws where the text is no well-formed XML. */
export function validateXliff(xml: string): string[] {
  const faults: string[] = [];
  const root = parse(xml);
  const fail = ({ line, name }: Node, message: string) => faults.push(`${line}: <${name}> ${message}`);
  for (const node of [root, ...descendants(root)]) {
    const model = models[node.name];
    if (!model) {
      fail(node, 'is unknown');
      continue;
    }
    const children = node.children.map(({ name }) => `${name} `).join('');
    if (!model.children.test(children)) fail(node, `holds ${children}`);
    if (!model.hasText && node.text.trim() !== '') fail(node, `holds text \`${node.text.trim()}\``);
    const { required = [], optional = [] } = model;
    for (const key of required) if (!(key in node.attributes)) fail(node, `lacks ${key}`);
    for (const [key, value] of Object.entries(node.attributes)) {
      if (!required.includes(key) && !optional.includes(key)) fail(node, `has ${key}`);
      const pattern = key === 'type' ? (types[node.name] ?? types['code']) : values[key];
      if (pattern && !pattern.test(value)) fail(node, `has ${key}="${value}"`);
    }
  }
  const unique = (nodes: readonly Node[], what: string): void => {
    const seen = new Set<string>();
    for (const node of nodes) {
      const id = node.attributes['id'] ?? '';
      if (seen.has(id)) fail(node, `has the ${what} ${id} a second time`);
      seen.add(id);
    }
  };
  unique(named(root.children, 'file'), 'file id');
  for (const file of named(root.children, 'file')) {
    unique(named(file.children, 'unit'), 'unit id');
    for (const unit of named(file.children, 'unit')) validateUnit(unit, unique, fail);
  }
  return faults;
}

function validateUnit(
  unit: Node,
  unique: (nodes: readonly Node[], what: string) => void,
  fail: (node: Node, message: string) => void,
): void {
  const all = descendants(unit);
  const data = new Set(named(all, 'data').map(({ attributes }) => attributes['id']));
  unique(named(all, 'data'), 'data id');
  const segments = named(unit.children, 'segment');
  for (const match of named(all, 'mtc:match'))
    if (!segments.some(({ attributes }) => `#${attributes['id']}` === match.attributes['ref']))
      fail(match, 'refers to no segment');
  for (const content of named(all, 'source', 'target')) {
    const codes = descendants(content);
    unique(named(codes, 'ph', 'pc', 'sc'), 'code id');
    const starts = new Set(named(codes, 'sc').map(({ attributes }) => attributes['id']));
    const ends = new Set(named(codes, 'ec').map(({ attributes }) => attributes['startRef']));
    if (starts.symmetricDifference(ends).size > 0) fail(content, 'has a start without its end');
    for (const node of codes)
      for (const key of ['dataRef', 'dataRefStart', 'dataRefEnd'])
        if (key in node.attributes && !data.has(node.attributes[key])) fail(node, `refers to no data ${node.attributes[key]}`);
    for (const { attributes, name, line, children, text } of codes)
      if (
        attributes['subType']?.startsWith('xlf:') &&
        attributes['type'] !== (attributes['subType'] === 'xlf:var' ? 'ui' : 'fmt')
      )
        fail({ attributes, name, line, children, text }, 'has a subType of another type');
  }
}
