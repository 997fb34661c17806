// Tags in finished HTML as text, for pages that are too many to be parsed again. The only module whose regular expressions
// look for tags there: whatever is to be read closely or changed, is read and changed as a tree.
// In what our own serializer and Astro write, `<` stands in no text and `"` in no attribute, so that what looks like the
// beginning of a tag is one.

/** The beginning of an element. `names` is the source of a regular expression: `ol`, `h[2-6]`, `img|picture`. */
export const elementPattern = (names: string): RegExp => new RegExp(`<(?:${names})(?![\\w-])`);

/** An element with a class. `names` is the source of a regular expression for the beginning of its name. */
export const classPattern = (names: string): RegExp => new RegExp(`class="(?:[^"]* )?(?:${names})`);

/** An attribute of one of the names whose value begins so; a text that holds the same letters is found as well. */
export const namePattern = (names: string, beginning = ''): RegExp => new RegExp(`\\s(?:${names})="${beginning}`);

/** The beginnings and ends of elements of that name, in their order. */
export const tagPattern = (name: string): RegExp => new RegExp(`<${name}(?![\\w-])[^>]*>|</${name}>`, 'g');

/** The content of an element, from its first beginning to its last end, as the first group. */
export const contentPattern = (name: string): RegExp => new RegExp(`<${name}(?![\\w-])[^>]*>(.*)</${name}>`, 's');

/**
 * Attributes that stand first in their tags, or behind what `beginnings` say: `a href|link rel="stylesheet" href`. Groups:
 * the beginning, what `value` matches, the rest of the attribute.
 */
export const attributePattern = (beginnings: string, value: string): RegExp =>
  new RegExp(`<(${beginnings})="(${value})([^"]*)"`, 'g');

/**
 * What differs between pages of one template. Groups: `language`, the name of one beside its address; `address` and
 * `attribute`, without their values; `label` and `text`, the words alone.
 */
export const wordsPattern =
  /(?<language>\shreflang="[^"\s]+"(?: aria-current="true")?>[^<\s][^<]*)|(?<address>\s(?:href|src|action|lang|hreflang))="[^"\s]+"|(?<attribute>\s(?:title|alt|placeholder|data-[a-z-]+|(?:name|property)="[^"]*" content))="[^"]+"|\saria-label="(?<label>[^"]+)"|>(?<text>[^<]+)/g;
