import { expect, test } from 'vitest';
import { areForms, areWrittenAlike } from './same-word.ts';
import { stemmerFor } from './language-facts.ts';

test.each([
  ['fr', 'integration', 'integrations', true],
  ['fr', 'connectez', 'connecter', false],
  ['fr', 'connexions', 'connexion', true],
  ['es', 'integramos', 'integraciones', false],
  ['sv', 'nyckel', 'nyckeln', true],
  ['ar', 'فاتوره', 'فواتير', true],
])('%s: %s and %s are forms of one word: %s', (lang, one, other, are) => expect(areForms(one, other, lang)).toBe(are));

test.each([
  ['fr', 'données', 'donne', false],
  ['fr', 'données', 'donnée', true],
  ['fr', 'passe', 'passée', false],
  ['fr', 'expire', 'expiré', true],
  ['fr', 'refusé', 'refuser', true],
  ['fr', 'marché', 'marche', false],
  ['es', 'público', 'publico', false],
  ['es', 'configuración', 'configuraciones', true],
  ['es', 'envío', 'enviar', true],
  ['it', 'attività', 'attivare', false],
  ['sv', 'lås', 'läs', false],
  ['de', 'Passwort', 'Passwörter', true],
])('%s: %s asked and %s written can be one word: %s', (lang, one, other, are) =>
  expect(areWrittenAlike(one.toLowerCase(), other.toLowerCase(), { lang, stem: stemmerFor(lang) })).toBe(are),
);
