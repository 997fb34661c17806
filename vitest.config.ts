// Three sets of tests: `unit` (values in, values out), `site` (a real build in a real browser), `corpus` (real articles
// of another publisher, where they are present).
import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './tests/kit/long-files-first.ts';

const builtTests = ['{src,tests}/**/*.built.test.ts', 'tests/**/*.browser.test.ts'];
const corpusTests = ['{src,tests}/**/*.corpus.test.ts'];

export default defineConfig({
  plugins: [
    {
      // Vite would take packages that come twice with the condition `development`: the parser's then asserts something at each
      // step, and is no longer the one that builds sites. `src/mdx/parser-assertions.test.ts` alone wants that.
      name: 'packages-as-people-run-them',
      configResolved: ({ ssr, environments }) => {
        for (const { resolve } of [ssr, ...Object.values(environments)])
          if (resolve?.conditions) resolve.conditions = resolve.conditions.filter((name) => !name.includes('development'));
      },
    },
  ],
  test: {
    // Limits tell what hangs from what is slow: a machine may be several times slower than another, and busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // `npm test` names what passed only then. A property that failed has found something, be it by chance.
    retry: { count: 2, condition: /^(?!Property failed)/ },
    // Vitest's own default leaves one processor to itself, which is half of a small machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongFilesFirst },
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,tests}/**/*.test.ts'],
          exclude: [...builtTests, ...corpusTests],
          // Values in, values out: what one file has loaded serves the next, and no process starts for each.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: builtTests,
          globalSetup: ['tests/kit/build-once.ts'],
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'corpus',
          include: corpusTests,
          isolate: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
