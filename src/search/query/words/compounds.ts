// Languages that write compounds in one word.
import { languageOf } from '../../../language-of.ts';

const compounding = new Set(['sv', 'da', 'nb', 'nn', 'no', 'de', 'nl', 'fi', 'is', 'hu', 'et']);

/** True for languages that write compounds in one word. */
export const isCompounding = (lang: string): boolean => compounding.has(languageOf(lang));
