// Messages of programs in the articles' texts, as hashes of their runs of words. See `query/messages.ts`.
import type { SearchDocument } from '../../vocabulary.ts';
import { hashRuns } from '../query/messages.ts';

/** Words that messages of programs have, and the sentences that quote them. */
const complaining =
  /error|exception|warning|fatal|fail|cannot|can['’]t|couldn|could not|denied|not found|invalid|unable|expired|exceed|forbidden|unknown|undefined|not allowed|refused|timed? ?out|no such|doesn|does not|didn|is not|isn['’]t|too many|already|wrong|please|try again|out of/i;
const quoted = /["“”«'‘`]([^"“”»'’`\n]{12,200})["”»'’`]/g;
/** Messages are short; what follows in a log is of no use. */
const longest = 240;

/** Hashes of the messages of a document, rising. */
export function readMessages({ title, sections }: SearchDocument): number[] {
  const texts = [title, ...sections.flatMap(({ heading, text, blocks }) => [heading, ...(blocks ?? [text])])];
  const messages = texts.flatMap((text) => [
    ...Array.from(text.matchAll(quoted), ([, message = '']) => message),
    ...text
      .split(/(?<=[.!?:])\s+|\n/)
      .filter((sentence) => complaining.test(sentence))
      .map((sentence) => sentence.slice(0, longest)),
  ]);
  return [...new Set(messages.flatMap(hashRuns))].sort((a, b) => a - b);
}
