// PLACEHOLDER until the search index is wired in.
import type { LoadedContent } from './load.ts';

export async function indexForSearch(_loaded: LoadedContent, _outDir: string, _logger: { info(message: string): void }): Promise<void> {}
