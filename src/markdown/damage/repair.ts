// Damage of which the meaning is certain is mended before parsing. Line numbers stay what they are.

const explodedImage = /!&lbrack;([\s\S]{0,300}?)&rbrack;\(([^()\s]{1,300})\)/gu;
const spaceInAddress = /(\]\(https?:\/\/[^\s()<>]{1,500})[ \u00A0\u202F]([?!;:]\))/gu;
const splitQuote = /^([ \t]*>)&#x200B;(?=>)/gmu;

/** Ends of lines and pages that Markdown and HTML know nothing of; browsers show the words around them glued together. */
const foreignBreak = /[\v\f\u0085\u2028\u2029]/gu;

/** The body with foreign breaks, exploded images, split nested quotes and French spaces inside addresses mended. */
export function repairSource(written: string): string {
  const body = written.replace(foreignBreak, ' ');
  if (!/&lbrack;|&#x200B;>|\]\(http[^)\n]* [?!;:]\)|\]\(http[^)\n]*[\u00A0\u202F]/u.test(body)) return body;
  return body
    .replace(explodedImage, (_, inner: string, address: string) => {
      const alt = inner
        .replace(/[#…[\]]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim();
      return `![${alt}](${address})${'\n'.repeat(inner.split('\n').length - 1)}`;
    })
    .replace(spaceInAddress, (_, link: string, mark: string) => `${link})${mark.slice(0, 1)}`)
    .replace(splitQuote, '$1 ');
}
