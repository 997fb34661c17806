// Which contrasts hold, computed from the colours themselves (WCAG 2.2: 1.4.3 and 1.4.11). docs/design.md lists them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const declared = new Map([...css.matchAll(/^\s*--([\w-]+): (.+);$/gm)].map(([, name = '', value = '']) => [name, value]));

type Theme = 'light' | 'dark';

function resolve(value: string, theme: Theme): string {
  const pair = /^light-dark\((.+), (.+)\)$/.exec(value);
  const chosen = pair ? (theme === 'light' ? pair[1] : pair[2]) : value;
  const name = /^var\(--([\w-]+)\)$/.exec(chosen ?? '')?.[1];
  return name === undefined ? (chosen ?? '') : resolve(declared.get(name) ?? '', theme);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string, theme: Theme): number {
  const [dark = 0, light = 0] = [first, second]
    .map((name) => luminance(resolve(`var(--color-${name})`, theme)))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const colors = [...declared.keys()].flatMap((name) => /^color-(.+)/.exec(name)?.[1] ?? []);
const design = readFileSync(new URL('../../docs/design.md', import.meta.url), 'utf8');

/** The colours that a cell names: `` `page`, every tint ``. */
const readCell = (cell: string): string[] =>
  cell.includes('every tint')
    ? [...readCell(cell.replace('every tint', '')), ...colors.filter((name) => name.endsWith('-tint'))]
    : [...cell.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);

const rows = [...design.matchAll(/^\| (`.+) \| (.+) \| ([\d.]+) \|$/gm)].flatMap(([, what = '', on = '', least = '']) =>
  readCell(what).flatMap((text) =>
    [...readCell(on), ...(on.includes('its tint') ? [`${text}-tint`] : [])].map((ground): [string, string, number] => [
      text,
      ground,
      Number(least),
    ]),
  ),
);

/** Colours that nobody has to tell from another: lines that only part what stands apart already. */
const decorative = ['border'];

test('each colour is in a row of docs/design.md, or decorative; no row names another', () => {
  const asked = new Set([...rows.map(([text]) => text), ...rows.map(([, ground]) => ground)]);
  expect(colors.filter((name) => !asked.has(name))).toEqual(decorative);
  expect([...asked].filter((name) => !colors.includes(name))).toEqual([]);
});

// What a tint is for is to be written on in its own colour.
test('each tint is written on in its own colour', () => {
  const written = new Set(rows.map(([text, ground]) => `${text} on ${ground}`));
  const tints = colors.filter((name) => name.endsWith('-tint'));
  expect(tints.filter((tint) => !written.has(`${tint.slice(0, -5)} on ${tint}`))).toEqual([]);
});

describe.each<Theme>(['light', 'dark'])('%s', (theme) => {
  test.each(rows)('%s on %s reaches %d', (text, ground, least) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(least);
  });
});
