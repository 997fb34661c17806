import { describe, expect, test } from 'vitest';
import { makeSvgSafe } from './safe-svg.ts';

describe('SVG of authors', () => {
  test('a drawing is left as it is', () => {
    const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><style>.a{fill:url(#g)}</style><use href="#x"/></svg>';
    expect(makeSvgSafe(svg)).toEqual({ svg, removed: [] });
  });

  test.each([
    ['<svg><script>alert(1)</script><path d="M0 0"/></svg>', '<script>'],
    ['<svg onload="alert(1)"><path d="M0 0"/></svg>', 'onLoad'],
    ['<svg><a href="javascript:alert(1)"><path d="M0 0"/></a></svg>', 'href'],
    ['<svg><image href="https://example.org/x.png"/></svg>', 'href'],
    ['<svg><foreignObject><form></form></foreignObject></svg>', '<foreignObject>'],
    ['<svg><rect fill="url(https://example.org/#a)"/></svg>', 'fill'],
    ['<svg><style>@import "https://example.org/x.css"</style></svg>', '<style> that loads'],
  ])('%s loses %s', (svg, removed) => {
    const safe = makeSvgSafe(svg);
    expect(safe.removed).toContain(removed);
    expect(safe.svg).not.toMatch(/alert|example\.org|<form/);
  });
});
