// Percent signs in addresses: those that authors wrote, and those of ours.
import { memoizeByText } from '../memoize.ts';

/** Percent signs decoded; as it stands where they are none. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A path as it stands in an address. Each page asks for those of many others. */
export const encodePath = memoizeByText((path) => path.split('/').map(encodeURIComponent).join('/'));
