// Labels that drawing programs write as HTML stay readable, as text.
import { describe, expect, test } from 'vitest';
import { makeSvgSafe } from './safe-svg.ts';

const namespace = 'xmlns="http://www.w3.org/2000/svg"';
const clean = (inner: string) => {
  const result = makeSvgSafe(new TextEncoder().encode(`<svg ${namespace}>${inner}</svg>`));
  return {
    svg: result.svg?.trim().replace(`<svg ${namespace}>`, '').replace('</svg>', ''),
    removed: 'removed' in result ? result.removed : [],
  };
};
const html = (inner: string) => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;

describe('a label is text in the middle of its box', () => {
  test.each([
    [
      `<foreignObject x="8" y="8" width="84" height="24">${html('<span class="nodeLabel">Check key</span>')}</foreignObject>`,
      '<text x="50" y="20" text-anchor="middle" dominant-baseline="central">Check key</text>',
    ],
    [
      `<foreignObject width="100" height="40">${html('<p>One</p><p>Two &amp; &lt;three&gt;</p>')}</foreignObject>`,
      '<text x="50" y="20" text-anchor="middle" dominant-baseline="central"><tspan x="50" dy="-0.6em">One</tspan><tspan x="50" dy="1.2em">Two &amp; &lt;three&gt;</tspan></text>',
    ],
    [
      `<foreignObject width="100" height="20">${html('a<br/>b<br></br>c')}</foreignObject>`,
      '<text x="50" y="10" text-anchor="middle" dominant-baseline="central"><tspan x="50" dy="-1.2em">a</tspan><tspan x="50" dy="1.2em">b</tspan><tspan x="50" dy="1.2em">c</tspan></text>',
    ],
    [
      `<foreignObject width="100%" height="100%" transform="translate(3 4)">Plain</foreignObject>`,
      '<text x="0" y="0" dominant-baseline="central" transform="translate(3 4)">Plain</text>',
    ],
  ])('%#', (inner, svg) => {
    expect(clean(inner)).toEqual({ svg, removed: [] });
  });

  test('a long one is cut between words', () => {
    const { svg } = clean(
      `<foreignObject width="80" height="40">${html('Check the key of the connected account')}</foreignObject>`,
    );
    expect(svg?.match(/<tspan/g)?.length).toBeGreaterThan(2);
    expect(
      svg
        ?.replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('Check the key of the connected account');
  });
});

test('the second writing of a label is taken where there is one', () => {
  const twice = `<switch><foreignObject width="100%">${html('Start here')}</foreignObject><text x="5" y="9">Start here</text></switch>`;
  expect(clean(twice)).toEqual({ svg: '<switch><text x="5" y="9">Start here</text></switch>', removed: [] });
  const once = `<switch><foreignObject x="2" width="10">${html('Start')}</foreignObject></switch>`;
  expect(clean(once).svg).toBe(
    '<switch><text x="7" y="0" text-anchor="middle" dominant-baseline="central">Start</text></switch>',
  );
});

test('nothing that acts comes with it', () => {
  const { svg, removed } = clean(
    `<foreignObject width="10">${html('Key<script>alert(1)</script><img src="https://example.org/x" onerror="alert(1)"/><b onclick="x()">s</b>')}</foreignObject>`,
  );
  expect(svg).toBe('<text x="5" y="0" text-anchor="middle" dominant-baseline="central">Keys</text>');
  expect(removed).toEqual(['<script>', '<img>']);
});

test('one without words is left out and named', () => {
  expect(clean(`<foreignObject>${html('<input/>')}</foreignObject><g/>`)).toEqual({ svg: '<g/>', removed: ['<foreignObject>'] });
});
