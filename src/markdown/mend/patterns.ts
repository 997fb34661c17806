// Marks whose spelling no Markdown parser reads, and whose meaning is certain: other spaces after a mark, wide signs and
// escaped entities of translation engines, images with a size or blanks in their address, link texts inside tokens.
import { alertNames } from '../labels.ts';
import { recogniseMangled } from '../alerts/mangled.ts';
import { quoteMarks } from '../regions/marks.ts';

export interface Spelling {
  pattern: RegExp;
  /** What is meant; the match itself where it is nothing to mend. */
  mend: (match: RegExpExecArray) => string;
  /** Only translation engines write it so; an author may mean what stands there. */
  isOfTranslations?: true;
}

const wideSpace = String.raw`(?:[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF]|&nbsp;|&#8203;|&#x200B;|&#160;|&#xA0;|&#12288;|&#x3000;)`;
const container = String.raw`(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*`;
/** What is an address without doubt, spaces excepted. */
const files = '(?:md|markdown|html?|png|jpe?g|gif|svg|webp|avif|bmp|pdf|csv|tsv|zip|xlsx?|docx?|pptx?|json|xml|ya?ml|txt|mp4)';
const address = String.raw`(?:(?:https?:\/\/|mailto:|tel:|\.{0,2}\/|#)[^\s()（）<>]{1,1000}|[^\s()（）<>[\]]{1,300}\.${files}(?:[#＃?][^\s()（）<>]{0,300})?)`;
const title = String.raw`(?:[ \t]+"[^"\n]{0,300}"|[ \t]+'[^'\n]{0,300}')?`;
const onlyAddress = new RegExp(`^${address}$`, 'iu');
const tokens = ['DNL', 'UICONTROL', 'BADGE', 'VIDEO', 'CONTEXTUALHELP', ...alertNames, ...Object.keys(quoteMarks)].join('|');
const wide = /[［］【】（）！：＞｛｝＃]/u;

const narrow = (text: string): string => (wide.test(text) ? text : '');

export const spellings: readonly Spelling[] = [
  // `##` and a no-break space; `-`, `*`, `1.` likewise
  {
    pattern: new RegExp(`^(${container}(?:#{1,6}|[-+*]|\\d{1,9}[.)]))${wideSpace}(?:${wideSpace}|[ \\t])*(?=\\S)`, 'gimu'),
    mend: ([, mark = '']) => `${mark} `,
  },
  // an invisible character before `##`, `-`, `1.`
  {
    pattern: /^([ \t>]*)[\u200B\u2060\uFEFF]+(?=(?:#{1,6}|[-+*]|\d{1,9}[.)])[ \t])/gmu,
    mend: ([, before = '']) => before,
  },
  // `＃＃ 見出し`
  {
    pattern: new RegExp(`^(${container})([#＃]{1,6})[ \\t\\u3000]+(?=\\S)`, 'gmu'),
    mend: ([written, before = '', marks = '']) => (marks.includes('＃') ? `${before}${'#'.repeat(marks.length)} ` : written),
  },
  // `- [ ]` and a no-break space
  {
    pattern: new RegExp(`^(${container}\\[[ xX]\\])${wideSpace}+(?=\\S)`, 'gimu'),
    mend: ([, mark = '']) => `${mark} `,
  },
  // `[！NOTE]`, `【!UICONTROL 保存】`, `[!DNL：x]`
  {
    pattern: new RegExp(
      `[[［【][ \\u3000]?[!！][ \\u3000]?(${tokens})(?![\\p{L}\\p{N}])([^[\\]［］【】\\n]{0,300})[\\]］】]`,
      'giu',
    ),
    mend: ([written, name = '', rest = '']) => {
      const isWide = narrow(written.replace(rest, '')) !== '' || /^[ \u3000]*：/u.test(rest);
      const text = rest.replace(/^[ \u3000:：]+/u, '').trimEnd();
      return isWide ? `[!${name}${text === '' ? '' : ` ${text}`}]` : written;
    },
  },
  // `> [！重要]`
  {
    pattern: /^([ \t]*[>＞][ \t]*)[[［【][ \u3000]?([!！])[ \u3000]?(\p{L}{1,20})[\]］】](?=[ \t]*$)/gmu,
    mend: ([written, before = '', , name = '']) =>
      narrow(written) === '' || recogniseMangled(name) === undefined ? written : `${before}[!${name}]`,
  },
  // `[!INCLUDE [a part](_includes/part.md)]`
  {
    pattern: /\[!INCLUDE[ \t]?\[[^[\]\n]{0,300}\]\(([^\s()]{1,300})\)\]/giu,
    mend: ([, path = '']) => `{{$include ${path}}}`,
  },
  // `＞[!NOTE]`, and the lines below it
  { pattern: /^([ \t]*)＞(?=[ \u3000]?[[［【][ \u3000]?[!！])/gmu, mend: ([, indent = '']) => `${indent}>` },
  { pattern: /(?<=^[ \t]*>[^\n]*\n[ \t]*)＞[ \u3000]?/gmu, mend: () => '> ' },
  // `[!ＮＯＴＥ]`
  {
    pattern: /(?<=^[ \t]*[>＞][ \u3000]?[[［【])[!！]([Ａ-Ｚａ-ｚ]{3,20})(?=[\]］】])/gmu,
    mend: ([, name = '']) => `!${name.normalize('NFKC')}`,
  },
  // `＊＊太字＊＊`, `｀code｀`
  { pattern: /＊＊([^＊\n]{1,300})＊＊/gu, mend: ([, text = '']) => `**${text}**` },
  { pattern: /｀([^｀`\n]{1,300})｀/gu, mend: ([, text = '']) => `\`${text}\`` },
  // `>[!NOTE]：`
  {
    pattern: new RegExp(`^([ \\t]*>[ \\t]*\\[!(?:${alertNames.join('|')})\\])：[ \\u3000]*`, 'gimu'),
    mend: ([, token = '']) => `${token} `,
  },
  // `[文](a.md）`, `［文］（a.md）`, `【文】(a.md)`
  {
    pattern: new RegExp(`[[［【]([^[\\]［］【】\\n]{1,300})[\\]］】][(（](${address})${title}[)）]`, 'giu'),
    mend: ([written, text = '', target = '']) =>
      narrow(written.replace(text, '')) === '' ? written : `[${text}](${target.replace('＃', '#')})`,
  },
  // `[text] (a.md)`, `![text] (a.png)`, `[text]&#x200B;(https://…)`
  {
    pattern: new RegExp(`(!?\\[[^[\\]\\n]{1,300}\\])(?:${wideSpace}+|[ ]{1,2})(?=\\(${address}${title}\\))`, 'giu'),
    mend: ([, text = '']) => text,
  },
  {
    pattern: new RegExp(`\\]${wideSpace}+(?=\\((?:https?:|mailto:|\\.{0,2}/|#))`, 'giu'),
    mend: () => ']',
    isOfTranslations: true,
  },
  // `](a. md)`, `](/ help / a.md)`
  {
    pattern: /\]\(((?![a-z]+:\/\/)[^()\n<>"']{1,300})\)/giu,
    mend: ([written, path = '']) => {
      const joined = path.trim().replace(/[ \u00A0\u202F]*([./#])[ \u00A0\u202F]*/gu, '$1');
      return joined === path.trim() || /\s/u.test(joined) || !onlyAddress.test(joined) ? written : `](${joined})`;
    },
    isOfTranslations: true,
  },
  // `](https://example.org/a_(b\))`
  {
    pattern: /(\]\(https?:\/\/[^\s()<>\\]{1,500})\(([^\s()<>\\]{1,200})\\\)(\)?)/giu,
    mend: ([, link = '', inner = '']) => `${link}%28${inner}%29)`,
  },
  // `! [图](a.png)` in a line of its own
  {
    pattern: new RegExp(
      `^(${container})![ \\u00A0\\u202F]+(?=\\[[^[\\]\\n]{0,300}\\]\\([^\\s()]{1,300}\\.(?:png|jpe?g|gif|svg|webp|avif)\\))`,
      'gimu',
    ),
    mend: ([, before = '']) => `${before}!`,
  },
  // `！[图](a.png)`
  { pattern: /！(?=\[[^[\]\n]{0,300}\]\([^\s()]{1,300}\.(?:png|jpe?g|gif|svg|webp|avif)\))/giu, mend: () => '!' },
  // `｛#id｝`
  {
    pattern: /[{｛][ \u3000]*[#＃]([\p{L}\p{N}_-]{1,100})[ \u3000]*[}｝]/gu,
    mend: ([written, id = '']) => (narrow(written) ? `{#${id}}` : written),
  },
  // `https：//…`
  { pattern: /\b(https?)：(?=\/\/)/giu, mend: ([, scheme = '']) => `${scheme}:` },
  // `[1]： https://…`
  { pattern: /^( {0,3}\[[^\]\n]{1,100}\])：[ \u3000]*(?=<?https?:)/gimu, mend: ([, label = '']) => `${label}: ` },
  // `\&lt;`
  {
    pattern:
      /\\(&(?:lt|gt|quot|amp|apos|nbsp|lbrack|rbrack|lsqb|rsqb|lbrace|rbrace|lcub|rcub|lpar|rpar|ast|lowbar|num|vert|colon|period|#\d{1,6}|#x[\da-f]{1,6});)/giu,
    mend: ([, entity = '']) => entity,
    isOfTranslations: true,
  },
  // `&lbrack;text&rbrack;(a.md)`, `&lbrack;!NOTE&rbrack;`
  {
    pattern: new RegExp(`&(?:lbrack|lsqb|#91);([^&\\n]{1,300})&(?:rbrack|rsqb|#93);(?=\\(${address}${title}\\))`, 'giu'),
    mend: ([, text = '']) => `[${text}]`,
    isOfTranslations: true,
  },
  {
    pattern: new RegExp(`&(?:lbrack|lsqb|#91);[ ]?!(${tokens})(?![\\p{L}\\p{N}])([^&\\n]{0,300})&(?:rbrack|rsqb|#93);`, 'giu'),
    mend: ([, name = '', rest = '']) => `[!${name}${rest}]`,
    isOfTranslations: true,
  },
  // `<![if !supportLists]>` and `<o:p>` of Word, `<ac:layout>` of Confluence; inside HTML they are read there
  {
    pattern: /<!\[(?:if [^\]\n]{1,80}|endif)\]>|<\/?(?:o|w|v|m|st1|ac|ri):[a-z-]{1,40}(?:[ \t][^<>\n]{0,300})?\/?>/giu,
    mend: () => '',
  },
  // `![a](b.png =100x50)`
  {
    pattern: new RegExp(
      `(\\]\\([^()\\n<>]{1,500}?)${title}[ \\t]+=(?=[\\dxX*])(\\d{0,4}%?)(?:px)?(?:[xX*](\\d{0,4}%?|\\*)(?:px)?)?(${title})\\)`,
      'gu',
    ),
    mend: ([written, link = '', width = '', height = '', caption = '']) => {
      const before = /[ \t]+(?:"[^"\n]*"|'[^'\n]*')(?=[ \t]+=\d{0,4})/u.exec(written)?.[0] ?? '';
      const sizes = [width && `width="${width}"`, /^\d/u.test(height) ? `height="${height}"` : ''].filter((size) => size !== '');
      return `${link.trimEnd()}${before || caption})${sizes.length > 0 ? `{${sizes.join(' ')}}` : ''}`;
    },
  },
  // `![a](my picture (1).png)`
  {
    pattern: new RegExp(
      `\\]\\([ \\t]*((?:[^()\\n<>"]|\\([^()\\n<>"]{0,100}\\)){1,300}?\\.${files})(#[^\\s()]{0,200})?(${title})[ \\t]*\\)`,
      'giu',
    ),
    mend: ([written, path = '', fragment = '', caption = '']) =>
      /\s/u.test(path) && !/\s["']/u.test(path) ? `](<${path}${fragment}>${caption})` : written,
  },
  // `[r]: my picture.png "title"`
  {
    pattern: new RegExp(
      `^( {0,3}\\[[^\\]\\n]{1,100}\\]:[ \\t]*)([^\\s<>"][^\\n<>"]{0,300}?\\.${files})(${title})[ \\t]*$`,
      'gimu',
    ),
    mend: ([written, label = '', path = '', caption = '']) => (/\s/u.test(path) ? `${label}<${path}>${caption}` : written),
  },
  // `[!DNL [X]](address)`, `[!DNL X](address)`
  {
    pattern: new RegExp(`\\[!(DNL|UICONTROL)[\\s:]{1,5}\\[([^[\\]\\n]{1,200})\\][ ]?\\](?=\\(${address}${title}\\))`, 'giu'),
    mend: ([, kind = '', text = '']) => `[[!${kind} ${text}]]`,
  },
  {
    pattern: new RegExp(`\\[!(DNL|UICONTROL)[\\s:]{1,5}([^[\\]\\n]{1,200})\\](?=\\(${address}${title}\\))`, 'giu'),
    mend: ([, kind = '', text = '']) => `[[!${kind} ${text}]]`,
  },
];
