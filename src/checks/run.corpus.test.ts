// Counts over a real knowledge base, against a survey made by other means.
import { describe, expect, test } from 'vitest';
import { corpusDir } from '../../tests/kit/corpus.ts';
import { severityOf } from '../problem.ts';
import { loadFolder } from './test-content.ts';

const folder = corpusDir ?? '';

describe.skipIf(corpusDir === undefined)('a real knowledge base', () => {
  test('shows the defects that a survey found in it', async () => {
    const { problems, catalog } = await loadFolder(folder, { CONTENT_PROFILE: 'import' });
    const files = (rule: string, locale?: string) =>
      new Set(
        problems
          .filter((problem) => problem.rule === rule && (locale === undefined || problem.file.startsWith(`${locale}/`)))
          .map(({ file }) => file),
      );
    // one French article is still English; the address of one section is mangled in four locales, another in French
    expect(files('untranslated').size).toBe(1);
    expect(files('address-mangled').size).toBe(5);
    // the firewall's address in Italian and Portuguese, versions with commas
    const changed = problems.filter(({ rule }) => rule === 'literal-changed').map(({ message }) => message);
    expect(changed.filter((message) => message.includes('34.196.167.176')).length).toBeGreaterThanOrEqual(2);
    expect(changed.some((message) => message.includes('`2.4.6-pX`') || message.includes('is `2,4,'))).toBe(true);
    // an acronym of the product is another one
    expect(files('acronym-changed', 'fr').size).toBeGreaterThanOrEqual(1);
    expect(files('section-missing', 'en').size).toBeGreaterThanOrEqual(2);
    expect(problems.filter(({ rule }) => severityOf(rule, catalog.site.profile) === 'error')).toEqual([]);
  });
});
