// What authors and translation engines write in twelve languages: every word reaches the page, and no mark does.
import { describe, expect, test } from 'vitest';
import { habits, languages, squeeze, type Words } from './test-habits.ts';
import { headingsOf, render, toPage } from './test-helpers.ts';

describe.each(Object.keys(languages))('%s', (lang) => {
  test.each(Object.keys(habits))('%s', async (habit) => {
    const [written, seen] = habits[habit]?.(languages[lang] as Words) ?? ['', ''];
    const { rendered } = await render(written, { lang, referenceHeadings: await headingsOf('## Section') });
    const page = toPage(rendered);
    const text = page
      .replace(/<[^>]*>/gu, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&');
    expect(squeeze(text)).toBe(squeeze(seen));
    expect(page).not.toMatch(/\*\*|\]\(|\[!|##|missing/u);
  });
});
