// A job as XLIFF 2.1 (OASIS standard of 13 February 2018), with its modules for translation candidates (`mtc`), glossary
// (`gls`) and size restriction (`slr`).
import type { Job, JobFile, MemoryMatch, Unit, UnitCode } from './job.ts';
import { splitTagged, type Tag } from './coded-text.ts';
import { xmlBlock, xmlElement, xmlText, type Attributes } from './xml.ts';

const namespaces = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
  'xmlns:gls': 'urn:oasis:names:tc:xliff:glossary:2.0',
  'xmlns:slr': 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
};

/** The whole job in one file. */
export const writeXliff = ({ sourceLang, targetLang, targetDir, files }: Job): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xmlBlock(
    'xliff',
    { ...namespaces, version: '2.1', srcLang: sourceLang, trgLang: targetLang },
    files.map((file, index) => writeFile(file, `f${index + 1}`, targetDir)),
  )}\n`;

function writeFile({ file, title, address, units }: JobFile, id: string, dir: Job['targetDir']): string {
  const hasLimits = units.some(({ longest }) => longest !== undefined);
  return xmlBlock('file', { id, original: file, canResegment: 'no', trgDir: dir }, [
    ...(hasLimits ? [xmlElement('slr:profiles', { generalProfile: 'xliff:codepoints' })] : []),
    xmlBlock('notes', {}, [
      xmlElement('note', { category: 'title' }, xmlText(title)),
      xmlElement('note', { category: 'address' }, xmlText(address)),
    ]),
    ...units.map(writeUnit),
  ]);
}

const segmentId = 's1';

function writeUnit(unit: Unit): string {
  const { id, source, target, codes, status, isReady, matches, notes, terms, longest } = unit;
  const data = new Map<string, string>();
  const dataRef = (markdown: string): string => {
    const known = data.get(markdown) ?? `d${data.size + 1}`;
    data.set(markdown, known);
    return known;
  };
  const table = new Map(
    codes.map((code) => [
      code.id,
      { ...code, openData: dataRef(code.open), closeData: code.isPair ? dataRef(code.close) : undefined },
    ]),
  );
  const content = (tagged: string, withData: boolean): string => writeContent(tagged, table, withData);
  return xmlBlock('unit', { id, 'slr:sizeRestriction': longest }, [
    ...(matches.length > 0
      ? [
          xmlBlock(
            'mtc:matches',
            {},
            matches.map((match, index) => writeMatch(match, index, content)),
          ),
        ]
      : []),
    ...(terms.length > 0
      ? [
          xmlBlock(
            'gls:glossary',
            {},
            terms.map(({ term, translation }) =>
              xmlBlock('gls:glossEntry', {}, [
                xmlElement('gls:term', {}, xmlText(term)),
                xmlElement('gls:translation', {}, xmlText(translation)),
              ]),
            ),
          ),
        ]
      : []),
    ...(notes.length > 0
      ? [
          xmlBlock(
            'notes',
            {},
            notes.map(({ category, text }) => xmlElement('note', { category }, xmlText(text))),
          ),
        ]
      : []),
    ...(data.size > 0
      ? [
          xmlBlock(
            'originalData',
            {},
            [...data].map(([markdown, name]) => xmlElement('data', { id: name }, xmlText(markdown))),
          ),
        ]
      : []),
    xmlBlock('segment', { id: segmentId, state: isReady ? 'translated' : 'initial', subState: `hc:${status}` }, [
      xmlElement('source', {}, content(source, true)),
      ...(target === undefined ? [] : [xmlElement('target', {}, content(target, true))]),
    ]),
  ]);
}

const writeMatch = (
  { source, target, score, origin }: MemoryMatch,
  index: number,
  content: (tagged: string, withData: boolean) => string,
): string =>
  xmlBlock(
    'mtc:match',
    { id: `m${index + 1}`, ref: `#${segmentId}`, type: 'tm', matchQuality: score, similarity: score, origin },
    [xmlElement('source', {}, content(source, false)), xmlElement('target', {}, content(target, false))],
  );

type CodeTable = ReadonlyMap<number, UnitCode & { openData: string; closeData: string | undefined }>;

/** `canCopy` and `canDelete` tell programs to guard the code; the import counts all the same. */
const guarded = { canCopy: 'no', canDelete: 'no' };
const shortest = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/**
 * Texts and codes as inline elements. Pairs that cross others cannot be `<pc>`: they are `<sc>` and `<ec>` (section 4.7.2.3).
 * Codes of a match name no data: it belongs to other files.
 */
function writeContent(tagged: string, table: CodeTable, withData: boolean): string {
  const parts = splitTagged(tagged);
  const nested = findNested(parts);
  return parts
    .map((part) => {
      if (typeof part === 'string')
        return xmlText(part, (character) => `<cp hex="${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}"/>`);
      const code = withData ? table.get(part.id) : undefined;
      const kind = code && { type: code.type, subType: code.subType };
      if (part.kind === 'single')
        return xmlElement('ph', {
          id: part.id,
          ...(withData ? guarded : {}),
          ...kind,
          dataRef: code?.openData,
          disp: code && shortest(code.content || code.open),
          equiv: code?.subType === 'xlf:lb' ? ' ' : code && equivalent(code),
        });
      if (nested.has(part.id))
        return part.kind === 'close'
          ? '</pc>'
          : openPair({
              id: part.id,
              ...(withData ? guarded : {}),
              ...kind,
              dataRefStart: code?.openData,
              dataRefEnd: code?.closeData,
            });
      return part.kind === 'close'
        ? xmlElement('ec', { startRef: part.id, ...(withData ? guarded : {}), dataRef: code?.closeData })
        : xmlElement('sc', { id: part.id, ...(withData ? guarded : {}), ...kind, dataRef: code?.openData });
    })
    .join('');
}

/** What stands for the code in a text for search or counting: the words of code and names, nothing for marks. */
const equivalent = ({ subType, content }: UnitCode): string => (subType === 'md:code' || subType === 'md:dnl' ? content : '');

const openPair = (attributes: Attributes): string => xmlElement('pc', attributes).replace(/\/>$/, '>');

/** The ids of pairs between whose ends every other pair begins and ends. */
function findNested(parts: readonly (string | Tag)[]): Set<number> {
  const nested = new Set<number>();
  const crossed = new Set<number>();
  const open: number[] = [];
  for (const part of parts) {
    if (typeof part === 'string' || part.kind === 'single') continue;
    if (part.kind === 'open') open.push(part.id);
    else {
      const at = open.lastIndexOf(part.id);
      if (at < 0) crossed.add(part.id);
      else {
        if (at < open.length - 1) crossed.add(part.id);
        else nested.add(part.id);
        open.splice(at, 1);
      }
    }
  }
  for (const id of [...open, ...crossed]) nested.delete(id);
  return nested;
}
