// Where a page may send what a reader typed: to what the settings name, and nowhere else.
import { expect, test } from 'vitest';
import type { SiteSettings } from '../catalog/settings/site-settings.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

type Settings = Partial<Pick<SiteSettings, 'tickets' | 'feedback'>> & { action?: string };

function directives({ tickets = {}, feedback, action }: Settings): Record<string, string[]> {
  const search = { offSite: action === undefined ? undefined : { name: 'x', action, parameter: 'q' }, topics: undefined };
  const policy = contentSecurityPolicy({ tickets, feedback, search });
  return Object.fromEntries(policy.split(';').map((line) => [line.split(' ')[0], line.split(' ').slice(1)]));
}
const ticket = (endpoint?: string) => ({
  product: undefined,
  url: {},
  needsSignIn: false,
  endpoint,
  prefillLimit: 2000,
  asks: [],
  agentLocale: 'en',
});

test('without settings nothing leaves the site', () => {
  expect(directives({ tickets: { desk: ticket() } })).toMatchObject({ 'connect-src': ["'self'"], 'form-action': ["'self'"] });
});
test('the endpoints of tickets take forms and JSON', () => {
  const tickets = {
    a: ticket('https://a.example/new?key=1'),
    b: ticket('https://b.example/x;y,z'),
    c: ticket('https://a.example/new'),
  };
  const addresses = ["'self'", 'https://a.example/new', 'https://b.example/x%3By%2Cz'];
  expect(directives({ tickets })).toMatchObject({ 'connect-src': addresses, 'form-action': addresses });
});
test('what receives answers and searches takes forms alone', () => {
  expect(directives({ feedback: 'https://a.example/answers', action: 'https://b.example/search' })).toMatchObject({
    'connect-src': ["'self'"],
    'form-action': ["'self'", 'https://a.example/answers', 'https://b.example/search'],
  });
  expect(directives({ feedback: 'mailto:a@example.org' })['form-action']).toEqual(["'self'", 'mailto:']);
});
