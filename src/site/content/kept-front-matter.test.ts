import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCatalog } from '../../catalog/read.ts';
import { writeFiles } from '../../catalog/test-folder.ts';
import { openKeptFrontMatter } from './kept-front-matter.ts';

const files = {
  'en/metadata.md': '---\ngit-repo: https://example.org/a\n---\n',
  'en/help/plain.md': '---\ntitle: Plain\nhide: true\nbadge: label="New"\n---\n# Plain\n',
  'en/help/rich.md': '---\ntitle: "A: b"\nfeature: [One, Two]\nx:\n  __proto__: 1\n  n: 2.40\ndescription:\n---\nText\n',
  'en/help/broken.md': '---\ntitle: A: b\nhide: yes\n---\nText\n',
  'en/help/unsafe.md': '---\ntitle: &a A\ndescription: *a\n---\nText\n',
  'en/help/none.md': '# None\n',
};

test('front matter of an earlier build gives the documents and problems that reading it gives, and is not read again', async () => {
  const folder = writeFiles(files);
  const cacheDir = mkdtempSync(path.join(tmpdir(), 'cache-'));
  const build = async () => {
    const kept = openKeptFrontMatter(cacheDir);
    let made = 0;
    const { catalog, problems } = await readCatalog(
      folder,
      {},
      {
        remember: (text, make) =>
          kept.remember(text, () => {
            made += 1;
            return make();
          }),
      },
    );
    kept.save();
    return { made, documents: catalog.documents, problems };
  };
  const { catalog, problems } = await readCatalog(folder, {});
  const { documents } = catalog;
  expect(await build()).toEqual({ made: 4, documents, problems });
  expect(await build()).toEqual({ made: 0, documents, problems });
});
