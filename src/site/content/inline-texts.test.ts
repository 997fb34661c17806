import { beforeEach, expect, test, vi } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';

let parsed: string[] = [];
vi.mock('../../markdown/autolinks/gfm.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../markdown/autolinks/gfm.ts')>();
  return {
    createGfmParser: (...options: Parameters<typeof actual.createGfmParser>) => {
      const parse = actual.createGfmParser(...options);
      return (text: string) => {
        parsed.push(text);
        return parse(text);
      };
    },
  };
});
beforeEach(() => (parsed = []));

/** As a process of its own: what was read before is remembered for as long as it lives. */
async function build(cacheDir: string, sources: readonly string[]): Promise<{ html: string; text: string }[]> {
  vi.resetModules();
  const { createInline } = await import('./inline-texts.ts');
  const inline = createInline(cacheDir);
  const read = sources.map((source) => ({ html: inline.html(source), text: inline.text(source) }));
  inline.save();
  return read;
}

test('a text that an earlier build parsed is taken from the cache', async () => {
  const cacheDir = writeFiles({});
  const sources = ['About [!DNL Orders]', 'Plain', '*Bold* & `code <b>`'];
  const first = await build(cacheDir, sources);
  expect(first).toEqual([
    { html: 'About Orders', text: 'About Orders' },
    { html: 'Plain', text: 'Plain' },
    { html: '<em>Bold</em> &amp; <code>code &lt;b&gt;</code>', text: 'Bold & code <b>' },
  ]);
  expect(parsed).toEqual(['About [!DNL Orders]', '*Bold* & `code <b>`']);
  parsed = [];
  expect(await build(cacheDir, [...sources, '*New*'])).toEqual([...first, { html: '<em>New</em>', text: 'New' }]);
  expect(parsed).toEqual(['*New*']);
});
