import { describe, expect, test } from 'vitest';
import { render, toPage } from '../test-helpers.ts';

const htmlOf = async (body: string, width = 600): Promise<string> =>
  toPage((await render(body, { resolveImage: async (src) => ({ src: `/assets/${src}`, width, height: 300 }) })).rendered);

describe('an image', () => {
  const short = 'A sentence.\n\n';
  const long = `${'A sentence of some length. '.repeat(30)}\n\n`;
  test.each([
    ['at the beginning', '![A](a.png)', false],
    ['after the title and a short text', `# Title\n\n${short}![A](a.png)`, false],
    ['after a title of many words', `# ${'Word '.repeat(200)}\n\n![A](a.png)`, false],
    ['after a long text', `# Title\n\n${long}![A](a.png)`, true],
    ['after a long list', `# Title\n\n* ${long}\n![A](a.png)`, true],
    ['below a second heading', `# Title\n\n${short}## Second\n\n![A](a.png)`, true],
  ])('%s waits until it comes near: %s', async (_name, body, waits) => {
    expect((await htmlOf(body)).includes('loading="lazy"')).toBe(waits);
  });
  test('that is the second at the beginning waits', async () => {
    expect((await htmlOf('![A](a.png)\n\n![B](b.png)')).match(/loading="lazy"/g)).toHaveLength(1);
  });
});

describe('a drawing', () => {
  test.each([
    ['that is wide can be scrolled', 'a.svg', 660, true],
    ['that fits into a phone cannot', 'a.svg', 400, false],
    ['of points is none', 'a.png', 660, false],
  ])('%s', async (_name, src, width, scrolls) => {
    expect(
      (await htmlOf(`![A](${src})`, width)).includes(
        'class="drawing-scroll" role="region" tabindex="0" aria-label="‹image.region 1›"',
      ),
    ).toBe(scrolls);
  });
});

test.each(['a.png', 'a.svg'])('a paragraph of nothing but the image %s is an image to guides', async (src) => {
  const { rendered } = await render(`![A](${src})`, {
    resolveImage: async () => ({ src: `/assets/${src}`, width: 900, height: 300 }),
  });
  expect(rendered.sections[0]?.blocks.map(({ shape }) => shape)).toEqual(['image']);
});
