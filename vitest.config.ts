// Three sets of tests: `unit` (values in, values out), `site` (a real build in a real browser), `corpus` (real articles
// of another publisher, where they are present).
import { defineConfig } from 'vitest/config';

const builtTests = ['{src,tests}/**/*.built.test.ts', 'tests/**/*.browser.test.ts'];
const corpusTests = ['{src,tests}/**/*.corpus.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['{src,tests}/**/*.test.ts'], exclude: [...builtTests, ...corpusTests] } },
      {
        extends: true,
        test: {
          name: 'site',
          include: builtTests,
          globalSetup: ['tests/kit/build-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: { name: 'corpus', include: corpusTests, testTimeout: 600_000, hookTimeout: 600_000, maxWorkers: 1 },
      },
    ],
  },
});
