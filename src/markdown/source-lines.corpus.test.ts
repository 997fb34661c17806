// Real articles of another publisher, where they are present: who reads them line by line sees the same code as the parser.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { corpusDir } from '../../tests/kit/corpus.ts';
import { splitFrontMatter } from '../catalog/front-matter/split-front-matter.ts';
import { splitBody } from './source-lines.ts';
import { fencedLines } from './test-fenced-lines.ts';

test.skipIf(corpusDir === undefined)('fences are found where the parser finds them', () => {
  const bodies = globSync('**/*.md', { cwd: corpusDir }).map((file) => ({
    file,
    body: splitFrontMatter(readFileSync(path.join(corpusDir ?? '', file), 'utf8'), file).body,
  }));
  const found = bodies.map(({ file, body }) => ({
    file,
    own: splitBody(body)
      .fences.flat()
      .filter(({ text }) => !/^[\s>]*$/.test(text))
      .map(({ line }) => line),
    parsed: fencedLines(body),
  }));
  expect(found.flatMap(({ parsed }) => parsed).length).toBeGreaterThan(1000);
  expect(found.filter(({ own, parsed }) => own.join() !== parsed.join())).toEqual([]);
});
