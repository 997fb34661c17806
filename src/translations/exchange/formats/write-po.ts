// A job as a PO file of GNU gettext, for programs that know no XLIFF 2. Codes are numbered tags in the text; which stands
// for what is told in comments.
import type { Job, JobFile, Unit } from '../job.ts';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' };
const quote = (text: string): string => `"${text.replace(/[\\"\n\t\r]/g, (sign) => escapes[sign] ?? '')}"`;
const comment = (text: string): string => `#. ${text.replace(/\s*\n\s*/g, ' ')}`;

/** The whole job in one file. Texts that nobody has looked at are `fuzzy`. */
export const writePo = ({ targetLang, files }: Job): string =>
  `${[
    [
      'msgid ""',
      'msgstr ""',
      quote(`Language: ${targetLang.replaceAll('-', '_')}\n`),
      quote('MIME-Version: 1.0\n'),
      quote('Content-Type: text/plain; charset=UTF-8\n'),
      quote('Content-Transfer-Encoding: 8bit\n'),
    ].join('\n'),
    ...files.flatMap((file) => file.units.map((unit) => writeEntry(file, unit))),
  ].join('\n\n')}\n`;

function writeEntry({ file, title, address }: JobFile, unit: Unit): string {
  const { id, source, target, codes, status, isReady, matches, notes, terms, longest } = unit;
  const [best] = matches;
  const context = `${file}#${id}`;
  return [
    comment([title, address].filter((text) => text !== '').join(', ')),
    comment(`status: ${status}`),
    ...notes.map(({ category, text }) => comment(`${category}: ${text}`)),
    ...(longest === undefined ? [] : [comment(`at most ${longest} characters`)]),
    ...terms.map(({ term, translation }) => comment(`term: ${term} = ${translation}`)),
    ...codes.map(({ id: code, isPair, open, close }) => comment(isPair ? `<${code}> ${open}…${close}` : `<${code}/> ${open}`)),
    ...(best ? [comment(`${best.score} % like a text of ${best.origin}`)] : []),
    // the same as a reference: programs that go by way of XLIFF 1 keep those and lose contexts
    `#: ${encodeURI(context)}`,
    ...(target === undefined || isReady ? [] : ['#, fuzzy']),
    ...(target !== undefined && best && best.score < 100 && best.target === target ? [`#| msgid ${quote(best.source)}`] : []),
    `msgctxt ${quote(context)}`,
    `msgid ${quote(source)}`,
    `msgstr ${quote(target ?? '')}`,
  ].join('\n');
}
