// Which contrasts hold, computed from the colours themselves (WCAG 2.2: 1.4.3 and 1.4.11). docs/design.md shows them.
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

const grounds = ['page', 'raised', 'sunken'];
const kinds = ['note', 'tip', 'important', 'warning', 'danger'];

const rows: [text: string, ground: string, least: number][] = [
  ...grounds.flatMap((ground): [string, string, number][] => [
    ['text', ground, 7],
    ['muted', ground, 4.5],
    ['accent', ground, 4.5],
    ['accent-strong', ground, 4.5],
    ['focus', ground, 3],
  ]),
  ...kinds.flatMap((kind): [string, string, number][] => [
    [kind, `${kind}-tint`, 4.5],
    [kind, 'page', 4.5],
    [kind, 'raised', 4.5],
    ['text', `${kind}-tint`, 7],
    ['accent', `${kind}-tint`, 4.5],
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['text', 'mark', 7],
  ['accent', 'accent-tint', 4.5],
  ['muted', 'accent-tint', 4.5],
  ['control', 'page', 3],
  ['control', 'raised', 3],
  ['control', 'sunken', 3],
  ['line', 'page', 3],
  ['line', 'raised', 3],
];

/** Colours that nobody has to tell from another: lines that only part what stands apart already. */
const decorative = ['border'];

test('each colour is in a row, or decorative', () => {
  const colors = [...declared.keys()].flatMap((name) => /^color-(.+)/.exec(name)?.[1] ?? []);
  const asked = new Set<string | number>(rows.flat());
  expect(colors.filter((name) => !asked.has(name))).toEqual(decorative);
});

describe.each<Theme>(['light', 'dark'])('%s', (theme) => {
  test.each(rows)('%s on %s reaches %d', (text, ground, least) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(least);
  });
});
