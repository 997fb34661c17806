// A badge of the front matter: attributes in one line of text.
import { didYouMean } from '../../nearest.ts';
import { badgeTypes, type Place } from '../../vocabulary.ts';

export interface Badge {
  label: string;
  type?: string | undefined;
  /** As written: whoever shows it asks the link resolver. */
  url?: string | undefined;
  tooltip?: string | undefined;
  /** The line of the front matter, which may be that of `TOC.md` or `metadata.md`. */
  place?: Place | undefined;
}

const attributeNames = ['label', 'type', 'url', 'tooltip', 'newtab'] as const;

/**
 * The badge of `label="PaaS only" type="Informative"`, undefined where there is no label, and what is wrong with it.
 * Nothing at all is no badge, and takes an inherited one away. A type that does not exist is left out.
 */
export function parseBadge(value: unknown): { badge: Badge | undefined; complaints: string[] } {
  if (value === null || value === undefined || value === '') return { badge: undefined, complaints: [] };
  if (typeof value !== 'string')
    return { badge: undefined, complaints: ['write one line of text, `label="…" type="Informative"`'] };
  const attributes = new Map<string, string>();
  for (const match of value.matchAll(/([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gi)) {
    attributes.set((match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? match[4] ?? '');
  }
  const complaints = [...attributes.keys()]
    .filter((name) => !attributeNames.some((known) => known === name))
    .map((name) => `\`${name}\` is no attribute of a badge.${didYouMean(name, attributeNames)}`);
  const label = attributes.get('label')?.trim();
  if (!label) return { badge: undefined, complaints: [...complaints, 'a badge needs a text, `label="…"`'] };
  const written = attributes.get('type');
  const type = badgeTypes.find((name) => name.toLowerCase() === written?.toLowerCase());
  if (written !== undefined && type === undefined) {
    complaints.push(
      `\`${written}\` is no type of badge.${didYouMean(written, badgeTypes) || ` Write one of ${badgeTypes.map((name) => `\`${name}\``).join(', ')}.`}`,
    );
  }
  return {
    badge: { label, type, url: attributes.get('url')?.trim() || undefined, tooltip: attributes.get('tooltip') },
    complaints,
  };
}
