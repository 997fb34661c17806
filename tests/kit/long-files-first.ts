// The order of test files where nothing is known of an earlier run. Vitest begins with the largest; those that build a site
// take longer than their size says, and the last one to end would keep a processor waiting.
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const builds = /from '\.[^']*\/(?:build-for-test|open-sites)\.ts'/;

export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const builders = new Set(sorted.filter(({ moduleId }) => builds.test(readFileSync(moduleId, 'utf8'))));
    return [...builders, ...sorted.filter((file) => !builders.has(file))];
  }
}
