import { recall } from '../shared/storage.ts';

/** Language tags of the reader, best first: the one chosen on this site, then the browser's. */
export const wantedLanguages = (): string[] => [recall('language'), ...navigator.languages].filter((tag) => tag !== undefined);
