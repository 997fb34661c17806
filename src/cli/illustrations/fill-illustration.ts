// A drawing with words in it: `{{key}}` in the template, the words per locale in `illustrations.yml`.
import { escapeMarkup } from '../../escape-markup.ts';

/** A line of the drawing holds about this many characters of 14 px. */
export const maxWords = 95;

/**
 * The drawing with its words, and what is wrong with them as plain sentences. A key without words stays visible.
 *
 * @example
 * fillIllustration('<text>{{name}}</text>', { name: 'A & B' }).svg // <text>A &amp; B</text>
 */
export function fillIllustration(
  template: string,
  words: Readonly<Record<string, string>>,
): { svg: string; complaints: string[] } {
  const complaints: string[] = [];
  const keys = new Set<string>();
  const svg = template.replace(/\{\{([a-z][a-z0-9-]*)\}\}/g, (mark, key: string) => {
    keys.add(key);
    const text = Object.hasOwn(words, key) ? words[key] : undefined;
    if (text === undefined) return mark;
    return escapeMarkup(text);
  });
  for (const key of keys) if (!Object.hasOwn(words, key)) complaints.push(`There are no words for \`${key}\`.`);
  for (const [key, text] of Object.entries(words)) {
    if (!keys.has(key)) complaints.push(`The drawing has no place for \`${key}\`.`);
    else if (key !== 'title' && [...text].length > maxWords)
      complaints.push(`\`${key}\` has ${[...text].length} characters; at most ${maxWords} fit on the line.`);
  }
  return { svg, complaints };
}
