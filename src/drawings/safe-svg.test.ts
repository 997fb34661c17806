import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSvgSafe } from './safe-svg.ts';

const clean = (svg: string) => makeSvgSafe(new TextEncoder().encode(svg));
const namespace = 'xmlns="http://www.w3.org/2000/svg"';
const marked = /alert|example\.org|<form|script|onload/i;

describe('drawings of authors', () => {
  test('a drawing keeps what draws, describes and names', () => {
    const inside =
      '<title>A &amp; B</title><defs><linearGradient id="g" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
      '<style>.a{fill:url(#g)}</style><g class="a" transform="scale(2)" style="mask:url(\'#m\')" aria-hidden="true"><path d="M0 0h1"/><use href="#x"/></g>' +
      '<text xml:space="preserve" font-family="Arial">a  <tspan dx="1">b</tspan></text><image href="data:image/png;base64,AAAA" width="1"/>';
    expect(clean(`<?xml version="1.0"?>\n<!-- made by hand --><svg ${namespace} viewBox="0 0 1 1">${inside}</svg>`)).toEqual({
      svg: `<svg ${namespace} viewBox="0 0 1 1">${inside}</svg>\n`,
      removed: [],
      line: 1,
    });
  });

  test.each([
    ['a script', '<svg><script>alert(1)</script><path d="M0 0"/></svg>', '<script>'],
    ['a script with a prefix', '<v:svg xmlns:v="http://www.w3.org/2000/svg"><v:script>alert(1)</v:script></v:svg>', '<script>'],
    [
      'a script of XHTML',
      `<svg ${namespace} xmlns:h="http://www.w3.org/1999/xhtml"><h:script>alert(1)</h:script></svg>`,
      '<script>',
    ],
    [
      'a script that HTML would take for text',
      `<svg ${namespace}><desc><textarea><script>alert(1)</script></textarea></desc></svg>`,
      '<textarea>',
    ],
    [
      'a script of an inner prefix',
      `<svg ${namespace}><g xmlns:h="a"><h:g xmlns:h="http://www.w3.org/2000/svg"><h:script>alert(1)</h:script></h:g></g></svg>`,
      '<script>',
    ],
    ['a script in CDATA', `<svg ${namespace}><script><![CDATA[alert(1)]]></script></svg>`, '<script>'],
    [
      'a script in an outside namespace within a drawing',
      `<svg ${namespace}><x xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></x></svg>`,
      '<x>',
    ],
    ['an event handler', '<svg onload="alert(1)"><path d="M0 0"/></svg>', 'onload'],
    [
      'an event handler from the document type',
      `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]><svg ${namespace}/>`,
      '<!ATTLIST>',
    ],
    [
      'a style sheet from elsewhere',
      `<?xml-stylesheet href="https://example.org/x.css"?><svg ${namespace}/>`,
      '<?xml-stylesheet?>',
    ],
    ['a link that runs', '<svg><a href="javascript:alert(1)"><path d="M0 0"/></a></svg>', 'href'],
    [
      'a link that runs, hidden',
      `<svg ${namespace} xmlns:l="http://www.w3.org/1999/xlink"><a l:href=" java&#10;script:alert(1)"/></svg>`,
      'href',
    ],
    [
      'a link that becomes one',
      `<svg ${namespace}><a><animate attributeName="href" to="javascript:alert(1)"/></a></svg>`,
      '<animate>',
    ],
    ['a picture from elsewhere', '<svg><image href="https://example.org/x.png"/></svg>', 'href'],
    ['another language', '<svg><foreignObject><form></form></foreignObject></svg>', '<foreignObject>'],
    ['a colour from elsewhere', '<svg><rect fill="url(https://example.org/#a)"/></svg>', 'fill'],
    ['CSS that loads', '<svg><style>@import "https://example.org/x.css"</style></svg>', '<style> that loads'],
    ['CSS that loads, hidden', '<svg><style>@\\69mport "https://example.org/x.css"</style></svg>', '<style> that loads'],
    [
      'CSS that loads, in CDATA',
      '<svg><style><![CDATA[a{fill:u\\72l(https://example.org/)}]]></style></svg>',
      '<style> that loads',
    ],
    [
      'CSS of one element that loads',
      '<svg><g style="background:image-set(&quot;https://example.org/x.png&quot; 1x)"/></svg>',
      'style',
    ],
  ])('what acts or loads is left out and told: %s', (_, svg, removed) => {
    const safe = clean(svg);
    expect(safe).toMatchObject({ removed: [removed] });
    expect(safe.svg).not.toMatch(marked);
  });

  test('text stays text', () => {
    expect(clean(`<svg ${namespace}><text>&lt;script&gt;<![CDATA[<script>]]></text><desc>"]]&gt;</desc></svg>`).svg).toBe(
      `<svg ${namespace}><text>&lt;script&gt;&lt;script&gt;</text><desc>"]]&gt;</desc></svg>\n`,
    );
  });

  test('what drawing programs note for themselves goes without a word', () => {
    const illustrator = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
]>
<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" i:viewOrigin="0 0" data-name="Layer 1" width="10"><metadata><i:x/></metadata><switch><foreignObject requiredExtensions="&ns_ai;"><i:pgfRef/></foreignObject><g i:extraneous="self"><rect width="10"/></g></switch><i:pgf>AAAA</i:pgf></svg>`;
    expect(clean(illustrator)).toEqual({
      svg: `<svg ${namespace} width="10"><switch><g><rect width="10"/></g></switch></svg>\n`,
      removed: [],
      line: 1,
    });
  });

  test('the line is that of the first thing left out', () => {
    expect(clean(`<svg ${namespace}>\n<g/>\n<script/>\n</svg>`)).toMatchObject({ removed: ['<script>'], line: 3 });
  });

  test.each([
    [
      'two-byte text',
      new Uint8Array([0xff, 0xfe, ...Buffer.from('<?xml version="1.0" encoding="UTF-16"?><svg><text>é</text></svg>', 'utf16le')]),
    ],
    ['Latin-1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><svg><text>é</text></svg>', 'latin1')],
    ['a byte order mark', Buffer.from('\ufeff<svg><text>é</text></svg>')],
  ])('the encoding is the one that the file names: %s', (_, bytes) => {
    expect(makeSvgSafe(bytes)).toMatchObject({ svg: `<svg ${namespace}><text>é</text></svg>\n`, removed: [] });
  });

  test.each([
    ['no element', '', 'The file holds no drawing.', 1],
    ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'The file begins with `<html>`, so it is no drawing.', 1],
    ['an element that is never closed', '<svg>\n<g>\n</svg>', 'The drawing is not well-formed XML (`Unexpected close tag`).', 3],
    [
      'a prefix that is not declared',
      '<svg><a l:href="#b"/></svg>',
      'The drawing is not well-formed XML (nobody declares the prefix `l`).',
      1,
    ],
    ['two drawings', '<svg/><svg/>', 'The drawing is not well-formed XML (two elements on the outermost level).', 1],
    [
      'an entity that loads',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
      'The drawing is not well-formed XML (`Invalid character entity`).',
      1,
    ],
    [
      'an entity that grows',
      '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>',
      'The drawing is not well-formed XML (`Invalid character entity`).',
      1,
    ],
    ['a character that XML does not have', '<svg>\u0001</svg>', 'The drawing is not text in the encoding that it names.', 1],
    [
      'thousands of groups',
      `<svg>${'<g>'.repeat(10_000)}${'</g>'.repeat(10_000)}</svg>`,
      'Elements of the drawing are nested more than 200 deep.',
      1,
    ],
  ])('what cannot be read is not published: %s', (_, svg, reason, line) => {
    expect(clean(svg)).toEqual({ svg: undefined, reason, line });
  });

  test('bytes that are not what they say are not published', () => {
    expect(makeSvgSafe(Buffer.from('<svg><text>é</text></svg>', 'latin1'))).toMatchObject({ svg: undefined });
  });

  test.each([
    ['attributes', `<svg ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`],
    [
      'prefixes',
      `<svg ${Array.from({ length: 10_000 }, (_, index) => `xmlns:a${index}="b"`).join(' ')}>${'<g/>'.repeat(50_000)}</svg>`,
    ],
    ['spaces in CSS', `<svg><style>url(${' '.repeat(200_000)}x</style></svg>`],
    ['entities', `<!DOCTYPE svg [${'<!ENTITY a "'.repeat(50_000)}]><svg/>`],
  ])('a file made to take long does not: %s', (_, svg) => {
    const start = process.threadCpuUsage();
    clean(svg);
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(4000);
  });

  test('whatever the pieces of a file, what is published reads the same again and has nothing left to take out', () => {
    const piece = fc.constantFrom(
      '<svg>',
      '</svg>',
      '<g>',
      '</g>',
      '<v:svg xmlns:v="http://www.w3.org/2000/svg">',
      '</v:svg>',
      '<v:script>',
      '<script>',
      '</script>',
      'alert(1)',
      '<style>',
      '</style>',
      '@import "https://example.org"',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<a href="javascript:alert(1)">',
      '</a>',
      '<rect onload="alert(1)"/>',
      '<desc>',
      '</desc>',
      '<title>',
      '</title>',
      '&lt;script&gt;',
      '&amp;',
      '"',
      "'",
      '<?pi',
      '?>',
      '<g xmlns="http://www.w3.org/1999/xhtml">',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const text of [pieces.join(''), `<svg>${pieces.join('')}</svg>`]) {
          const { svg } = clean(text);
          if (svg === undefined) continue;
          expect(clean(svg)).toEqual({ svg, removed: [], line: 1 });
          expect(svg).not.toMatch(/<\/?[a-z]*:?script|<[^>]*\son\w+=|<a[^>]*javascript:/i);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
