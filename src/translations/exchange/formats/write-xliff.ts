// A job as XLIFF 2.1 (OASIS standard of 13 February 2018), with its modules for translation candidates (`mtc`), glossary
// (`gls`) and size restriction (`slr`).
import type { Job, JobFile, MemoryMatch, Unit } from '../job.ts';
import { writeContent } from './write-xliff-content.ts';
import { xmlBlock, xmlElement, xmlText } from './xml.ts';

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
