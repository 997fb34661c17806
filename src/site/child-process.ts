// Work in a process of its own: what it holds goes with it, and the collector of this one has nothing to do with it.
import { fork } from 'node:child_process';

/** What `answerParent` sends: parts, then how it ended. */
type Outcome<Answer> = { answer: Answer } | { error: Partial<Error> };
type Message<Answer, Part> = Outcome<Answer> | { part: Part };

/**
 * What a module that calls `answerParent` makes of a question; both are copied. Rejects with what is thrown there, where the
 * process ends without an answer, and where the signal comes before. Large answers come in parts: a long message is copied
 * with every piece of it that arrives.
 */
export function askProcess<Answer, Part = never>(
  module: URL,
  question: object,
  { cwd, signal, onPart }: { cwd?: string; signal?: AbortSignal; onPart?: (part: Part) => void } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(module, { cwd, signal, serialization: 'advanced' });
    let outcome: Outcome<Answer> = { error: { message: `The process of \`${module.pathname}\` ended without an answer.` } };
    child.on('message', (value) => {
      const message = value as Message<Answer, Part>;
      if ('part' in message) onPart?.(message.part);
      else outcome = message;
    });
    child.on('error', (error) => (outcome = { error }));
    child.on('exit', () => {
      if ('answer' in outcome) resolve(outcome.answer);
      else reject(Object.assign(new Error(outcome.error.message), outcome.error));
    });
    child.send(question);
  });
}

/** Answers the one question of `askProcess`. */
export function answerParent<Question, Answer, Part>(
  answer: (question: Question, sendPart: (part: Part) => void) => Promise<Answer>,
): void {
  // Who started it may be killed. To leave in order may then wait for threads of native code that are just being started.
  const die = (): boolean => process.kill(process.pid, 'SIGKILL');
  process.once('disconnect', die);
  const send = (outcome: Outcome<Answer>): boolean | undefined =>
    process.send?.(outcome, () => {
      process.off('disconnect', die);
      process.exit();
    });
  process.once('message', (question) => {
    // What `askProcess` sent.
    answer(question as Question, (part) => process.send?.({ part })).then(
      (given) => send({ answer: given }),
      (error: unknown) => send({ error: describe(error) }),
    );
  });
}

/** An error as it passes from process to process: with what the system said of a file. */
const describe = (error: unknown): object =>
  error instanceof Error
    ? { ...systemPart(error), name: error.name, message: error.message, stack: error.stack }
    : { message: String(error) };

const systemPart = ({ code, syscall, path }: NodeJS.ErrnoException): object => ({ code, syscall, path });
