// An option and the line that it writes into the ticket say the same thing, as far as a rule can see: they name the same
// services and products, and no line reads like that of another option of the question.
import type { Problem } from '../../problem.ts';
import { edgesOf } from '../graph/graph.ts';
import { namesIn } from './names.ts';
import type { GuideSource, GuideWords } from '../source/schema.ts';
import { wordsText } from '../source/read-words.ts';
import type { YamlSource } from '../../yaml-source.ts';

/** Beginnings of the longer words, so that `authorized` and `authorization` are one. */
const stemsIn = (text: string): Set<string> =>
  new Set(
    (
      wordsText(text)
        .toLowerCase()
        .normalize('NFC')
        .match(/\p{L}{4,}/gu) ?? []
    ).map((word) => word.slice(0, 5)),
  );

interface Line {
  option: string;
  cause: string;
  text: string;
  /** The option with its hint. */
  chosen: string;
  line: string;
}

/** An option and a line with so many words in common are about the same thing. */
const fewestShared = 2;

/** What a message says is not what the reader says. */
const withoutQuotations = (text: string): string => text.replace(/[“”„«"][^“”„«»"]*[“”»"]/gu, ' ');

const quoted = (names: Iterable<string>): string => [...names].map((name) => `\`${name}\``).join(', ');

/** Problems of one locale's options and the lines that they write. `terms` are those of the glossary. */
export function checkLines(source: GuideSource, words: GuideWords, yaml: YamlSource, terms: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  for (const [id, node] of Object.entries(source.nodes)) {
    if (node.kind !== 'question' && node.kind !== 'check') continue;
    const isCause = node.kind === 'question' && node.asks === 'cause';
    const { title = '', options = {}, hints = {} } = words.nodes[id] ?? {};
    const lines = edgesOf(id, node).flatMap(({ option, says, escape }): Line[] => {
      const cause = says ?? (isCause ? option : undefined);
      const [text, line] = [options[option], cause === undefined ? undefined : words.causes[cause]];
      // who is not sure has said nothing that a line could repeat
      if (cause === undefined || text === undefined || line === undefined || escape === 'unsure') return [];
      return [{ option, cause, text, chosen: `${text} ${hints[option] ?? ''}`, line }];
    });
    const report = ({ option }: Line, message: string): number =>
      problems.push({ ...yaml.placeOf([id, 'options', option]), rule: 'guide-line-unfit', message });
    for (const own of lines) {
      const others = lines.filter(({ cause }) => cause !== own.cause);
      const named = namesIn(withoutQuotations(own.text), terms);
      const written = namesIn(own.line, terms);
      const missing = named.difference(written);
      const added = written.difference(namesIn(`${title} ${own.chosen}`, terms));
      const twin = others.find(({ line }) => line === own.line);
      const exchanged = findExchanged(own, others);
      // other names for what is plainly the same thing are a matter of style
      if (missing.size > 0 && added.size > 0 && shared(own, own) < fewestShared)
        report(
          own,
          `\`${id}.${own.option}\` names ${quoted(missing)}, and its line in the ticket ${quoted(added)}: “${own.line}”.`,
        );
      else if (twin) report(own, `\`${id}.${own.option}\` writes the line of \`${twin.option}\` into the ticket: “${own.line}”.`);
      else if (exchanged)
        report(
          own,
          `\`${id}.${own.option}\` reads like the line of \`${exchanged.option}\`, “${exchanged.line}”, and writes “${own.line}”.`,
        );
    }
  }
  return problems;
}

/** How many words an option and the line of an option have in common. */
const shared = (option: Line, { line }: Line): number => stemsIn(option.chosen).intersection(stemsIn(line)).size;

/** The option with which this one has exchanged its line: each has more in common with that of the other. */
const findExchanged = (own: Line, others: readonly Line[]): Line | undefined =>
  others.find((other) => shared(own, other) > shared(own, own) && shared(other, own) > shared(other, other));
