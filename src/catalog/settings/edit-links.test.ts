import { describe, expect, test } from 'vitest';
import { editSchema, fillEditLink } from './edit-links.ts';

const french = {
  file: 'fr/help/how to/x.md',
  folder: 'fr',
  locale: 'fr',
  title: 'À propos & plus',
  repository: 'https://github.com/example/articles.fr-FR/',
};

describe('an address of `edit` in site.yml', () => {
  test.each([
    ['{repo}/edit/main/{path}', 'https://github.com/example/articles.fr-FR/edit/main/help/how%20to/x.md'],
    ['https://git.example/all/edit/{file}', 'https://git.example/all/edit/fr/help/how%20to/x.md'],
    ['https://git.example/{folder}/-/{locale}', 'https://git.example/fr/-/fr'],
    ['mailto:docs@example.org?subject={title}', 'mailto:docs@example.org?subject=%C3%80%20propos%20%26%20plus'],
  ])('%s is filled in', (address, filled) => {
    expect(fillEditLink(address, french)).toBe(filled);
  });

  test('is filled in for a title with half a character', () => {
    expect(fillEditLink('mailto:a@example.org?subject={title}', { ...french, title: 'A \ud800' })).toBe(
      'mailto:a@example.org?subject=A%20%EF%BF%BD',
    );
  });

  test.each([undefined, '', 'git@github.com:example/articles.git', 'javascript:alert(1)', 'https://x"onclick="alert(1)'])(
    'that asks for the repository gives no link where `git-repo` is %s',
    (repository) => {
      expect(fillEditLink('{repo}/edit/{path}', { ...french, repository })).toBeUndefined();
      expect(fillEditLink('https://git.example/{path}', { ...french, repository })).toBe(
        'https://git.example/help/how%20to/x.md',
      );
    },
  );

  test.each([
    ['javascript:alert(1)', 'write an address that begins with'],
    ['{repo}.evil.example/{path}', 'write an address that begins with'],
    ['{repo}/edit/{fiel}', '`{fiel}` is no place to fill, write one of `{repo}`'],
  ])('%s is refused', (suggest, message) => {
    expect(editSchema.safeParse({ suggest }).error?.issues[0]?.message).toContain(message);
  });
});
