// A returned XLIFF 2 file. Its text is read, never its codes' data: what a code means is looked up in our own files.
import sax, { type QualifiedTag } from 'sax';
import type { ReturnedJob, ReturnedUnit } from '../job.ts';
import { joinSpaces, joinTagged, type Tag } from '../codes/coded-text.ts';

const core = 'urn:oasis:names:tc:xliff:document:2.0';
const matches = 'urn:oasis:names:tc:xliff:matches:2.0';

class Unreadable extends Error {}

interface Content {
  parts: (string | Tag)[];
  /** Ids of open `<pc>`. */
  pairs: number[];
}

interface OpenUnit extends ReturnedUnit {
  sources: string[];
  /** One for each segment or passage between segments. */
  targets: (string | undefined)[];
  states: (string | undefined)[];
}

/** Reads a file whose text is `xml`. Anything that is no XLIFF 2 is refused as a whole. */
export function readXliff(xml: string): ReturnedJob {
  const parser = sax.parser(true, { strictEntities: true, xmlns: true });
  try {
    const reader = new Reader(() => parser.line + 1);
    parser.onerror = (error) => {
      throw new Unreadable(`It is no well-formed XML: ${error.message.split('\n')[0]?.toLowerCase()}.`);
    };
    parser.ondoctype = () => {
      throw new Unreadable('It has a document type, which no XLIFF file needs.');
    };
    parser.onopentag = (tag) => reader.open(tag);
    parser.onclosetag = () => reader.close();
    parser.ontext = parser.oncdata = (text) => reader.text(text);
    parser.write(xml).close();
    return reader.finish();
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.message, line: parser.line + 1 };
    throw error;
  }
}

class Reader {
  readonly path: string[] = [];
  readonly units: ReturnedUnit[] = [];
  readonly line: () => number;
  targetLang: string | undefined;
  file = '';
  unit: OpenUnit | undefined;
  content: Content | undefined;
  /** Text of the current segment. */
  segment: { source: string; target: string | undefined } | undefined;
  isOver = false;

  constructor(line: () => number) {
    this.line = line;
  }

  open(tag: QualifiedTag): void {
    const name = tag.uri === core ? tag.local : tag.uri === matches ? `mtc:${tag.local}` : `?${tag.local}`;
    const attribute = (key: string): string | undefined => tag.attributes[key]?.value;
    this.path.push(name);
    if (this.path.length === 1) {
      if (name !== 'xliff') throw new Unreadable(`It begins with <${tag.name}>, which is not that of XLIFF 2.`);
      if (!/^2\./.test(attribute('version') ?? '')) throw new Unreadable(`It is XLIFF ${attribute('version')}; XLIFF 2 is read.`);
      this.targetLang = attribute('trgLang');
    }
    if (this.content) return this.openInline(name, tag, attribute);
    const place = String((this.unit?.targets.length ?? 0) + 1);
    if (name === 'file') this.file = attribute('original') ?? '';
    else if (name === 'unit') this.openUnit(attribute('id') ?? '');
    else if (name === 'segment' || name === 'ignorable') {
      this.segment = { source: '', target: undefined };
      if (name === 'segment') this.unit?.states.push(attribute('state'));
    } else if (this.unit && (name === 'source' || name === 'target')) {
      this.content = { parts: [], pairs: [] };
      if (this.segment && name === 'target' && (attribute('order') ?? place) !== place)
        this.unit.fault ??= 'Its segments have another order than those of the source';
    }
  }

  openUnit(id: string): void {
    const { file } = this;
    this.unit = {
      file,
      id,
      line: this.line(),
      source: '',
      target: undefined,
      isDone: false,
      offered: [],
      fault: undefined,
      sources: [],
      targets: [],
      states: [],
    };
  }

  openInline(name: string, tag: QualifiedTag, attribute: (key: string) => string | undefined): void {
    const { content, unit } = this;
    if (!content || !unit) return;
    const code = (kind: Tag['kind'], written = attribute('id')): number => {
      const id = /^\d{1,4}$/.test(written ?? '') ? Number(written) : -1;
      if (id < 0) unit.fault ??= `It has a code \`${written ?? ''}\` that the source has not`;
      else content.parts.push({ kind, id });
      return id;
    };
    if (name === 'ph') code('single');
    else if (name === 'sc') code('open');
    else if (name === 'ec') code('close', attribute('startRef') ?? attribute('id'));
    else if (name === 'pc') content.pairs.push(code('open'));
    else if (name === 'cp') content.parts.push(characterOf(attribute('hex') ?? ''));
    else if (name !== 'mrk' && name !== 'sm' && name !== 'em')
      unit.fault ??= `It has an element <${tag.name}>, which is no code of XLIFF`;
  }

  text(text: string): void {
    this.content?.parts.push(text);
  }

  close(): void {
    const name = this.path.pop();
    const { content, unit } = this;
    if (content && name === 'pc') {
      const id = content.pairs.pop();
      if (id !== undefined && id >= 0) content.parts.push({ kind: 'close', id });
    } else if (content && (name === 'source' || name === 'target')) {
      this.content = undefined;
      const tagged = joinTagged(content.parts);
      if (this.path.at(-1) === 'mtc:match') {
        if (name === 'target') unit?.offered.push(tagged);
      } else if (this.segment) this.segment[name] = spaced(content, tagged);
    } else if (unit && this.segment && (name === 'segment' || name === 'ignorable')) {
      unit.sources.push(this.segment.source);
      unit.targets.push(this.segment.target ?? (name === 'ignorable' ? this.segment.source : undefined));
      this.segment = undefined;
    } else if (unit && name === 'unit') {
      this.units.push(finishUnit(unit));
      this.unit = undefined;
    }
    if (this.path.length === 0) this.isOver = true;
  }

  finish(): ReturnedJob {
    if (!this.isOver) throw new Unreadable('It is empty.');
    return { fault: undefined, targetLang: this.targetLang, units: this.units };
  }
}

/** What a `<cp>` stands for; U+FFFD for a number that no character has. */
function characterOf(hex: string): string {
  const code = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : 0;
  return String.fromCodePoint(code > 0 && code <= 0x10ffff ? code : 0xfffd);
}

/** With the spaces at its ends: between segments they count. */
const spaced = ({ parts }: Content, tagged: string): string => {
  const edge = (part: string | Tag | undefined, pattern: RegExp) => (typeof part === 'string' && pattern.test(part) ? ' ' : '');
  return edge(parts[0], /^\s/) + tagged + edge(parts.at(-1), /\s$/);
};

/** Programs may cut a unit into several segments; a translation is whole where all have one. */
function finishUnit({ sources, targets, states, ...unit }: OpenUnit): ReturnedUnit {
  const join = (texts: readonly string[]): string => joinSpaces(texts.join('')).replace(/^ | $/g, '');
  const whole = targets.filter((target) => target !== undefined);
  const isMissing = whole.length === 0 || whole.every((target) => target.trim() === '');
  const isPart = !isMissing && whole.length < targets.length;
  return {
    ...unit,
    source: join(sources),
    target: isMissing ? undefined : join(whole),
    isDone: states.length > 0 && states.every((state) => state === 'translated' || state === 'reviewed' || state === 'final'),
    fault: unit.fault ?? (isPart ? 'Some of its segments have no translation' : undefined),
  };
}
