// A module that does one thing for many values in a thread of its own: it takes `workerData` and posts the results.
import { Worker } from 'node:worker_threads';

/** Below so many values a thread takes longer to start than they take. */
const worthAThread = 50;

/**
 * What `act` makes of each value; of many in a thread, by `module`, which does the same. Rejects with what is thrown, and
 * where the thread ends without results. Values and results are copied between the threads.
 */
export async function mapInThread<Value, Result>(
  values: readonly Value[],
  act: (value: Value) => Result,
  module: URL,
): Promise<Result[]> {
  if (values.length < worthAThread) return values.map((value) => act(value));
  // In megabytes; by itself V8 takes 48. A thread that made 1,321 texts needed 35 MB less and no more processor time.
  const worker = new Worker(module, { workerData: values, resourceLimits: { maxYoungGenerationSizeMb: 24 } });
  return await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('messageerror', reject);
    worker.once('error', reject);
    // After the message, where there was one: then nothing is left to reject.
    worker.once('exit', (code) =>
      reject(
        new Error(`The thread of \`${module.pathname}\` ended with code ${code} before its ${values.length} results were there.`),
      ),
    );
  });
}
